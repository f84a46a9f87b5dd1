// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/version_index.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace version_index_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray hash(char letter)
{
    return QByteArray(32, letter);
}

VersionIndex sample()
{
    return {u"/home/ann/On “drafts”\n.json"_qs,
            {{-3, noon, VersionOrigin::Found, hash('a'), 12},
             {17, noon.addMSecs(250), VersionOrigin::Saved, hash('b'), 0}},
            0};
}

} // namespace

// The list of a document's versions on disk.
class VersionIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void whatStoodBesideIsOneMoreWord();
    void versionsWithoutNumbersComeBeforeAllOthersInTheirOrder();
    void aDamagedHeadingCostsNoVersion();
    void aTimeThatCannotBeListedIsTheBeginning();
    void aDamagedLineCostsOneVersion_data();
    void aDamagedLineCostsOneVersion();
    void anythingElseIsDamage_data();
    void anythingElseIsDamage();
};

void VersionIndexTest::whatIsWrittenIsRead()
{
    const VersionIndex read = VersionIndex::parse(sample().toText());
    QCOMPARE(read.documentPath, sample().documentPath);
    QCOMPARE(read.versions, sample().versions);
    QCOMPARE(read.versions.front().time.timeSpec(), Qt::UTC);
    QCOMPARE(read.damagedLines, 0);
}

void VersionIndexTest::whatStoodBesideIsOneMoreWord()
{
    VersionIndex index = sample();
    QVERIFY(index.toText().startsWith("galley history 2\n")); // which earlier Galleys read, too
    index.versions.last().beside = hash('c');
    const QByteArray text = index.toText();
    QVERIFY(text.startsWith("galley history 3\n"));
    QVERIFY(text.endsWith(" 0 " + hash('c').toHex() + '\n'));
    QCOMPARE(VersionIndex::parse(text).versions, index.versions);
    QCOMPARE(VersionIndex::parse(text).damagedLines, 0);
    QCOMPARE(VersionIndex::parse(QByteArray(text).replace("6363", "")).damagedLines, 1);
}

void VersionIndexTest::versionsWithoutNumbersComeBeforeAllOthersInTheirOrder()
{
    QByteArray text = sample().toText();
    text.replace("history 2", "history 1").replace("version -3 ", "version ");
    const VersionIndex read = VersionIndex::parse(text.replace("version 17 ", "version "));
    QCOMPARE(read.damagedLines, 0);
    QCOMPARE(read.versions.size(), 2);
    QCOMPARE(read.versions[0].number, -1);
    QCOMPARE(read.versions[1].number, 0);
    QCOMPARE(VersionIndex::parse(read.toText()).versions, read.versions);
}

void VersionIndexTest::aDamagedHeadingCostsNoVersion()
{
    const VersionIndex read = VersionIndex::parse(sample().toText().replace("galley", "gallex"));
    QCOMPARE(read.versions, sample().versions);
    QCOMPARE(read.damagedLines, 1);
}

void VersionIndexTest::aTimeThatCannotBeListedIsTheBeginning()
{
    QCOMPARE(listableTime(noon), noon);
    QCOMPARE(listableTime(QDateTime()).toMSecsSinceEpoch(), 0);
    QCOMPARE(listableTime(QDateTime(QDate(12000, 1, 1), QTime(), Qt::UTC)).toMSecsSinceEpoch(), 0);
    QCOMPARE(listableTime(QDateTime(QDate(1950, 1, 1), QTime(), Qt::UTC)).toMSecsSinceEpoch(), 0);
}

void VersionIndexTest::aDamagedLineCostsOneVersion_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("damagedPart");
    const QByteArray aInHex = hash('a').toHex();
    QTest::newRow("number") << QByteArray("version -3 ") << QByteArray("version -x3 ");
    QTest::newRow("a number too large")
        << QByteArray("version -3 ") << QByteArray("version 9000000000000000 ");
    QTest::newRow("time") << QByteArray("2026-03-04T12:00:00.000Z")
                          << QByteArray("2026-13-04T12:00:00.000Z");
    QTest::newRow("origin") << QByteArray(" found ") << QByteArray(" fount ");
    QTest::newRow("a hash cut short") << aInHex << aInHex.chopped(2);
    QTest::newRow("a hash with other letters") << aInHex << QByteArray(64, 'x');
    QTest::newRow("size") << QByteArray(" 12\n") << QByteArray(" 1 2\n");
    QTest::newRow("negative size") << QByteArray(" 12\n") << QByteArray(" -12\n");
    QTest::newRow("zeros of a lost block")
        << QByteArray("version -3 2026-03-04T12:00:00.000Z") << QByteArray(32, '\0');
}

void VersionIndexTest::aDamagedLineCostsOneVersion()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, damagedPart);
    QByteArray text = sample().toText();
    QVERIFY(text.contains(part));
    const VersionIndex read = VersionIndex::parse(text.replace(part, damagedPart));
    QCOMPARE(read.versions, sample().versions.mid(1));
    QCOMPARE(read.damagedLines, 1);
}

void VersionIndexTest::anythingElseIsDamage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("another heading") << QByteArray("galley history 4\ndocument a\n");
    QTest::newRow("no document") << QByteArray("galley history 2\n");
    QTest::newRow("cut off within the last line") << QByteArray("galley history 1\ndocument %2F");
}

void VersionIndexTest::anythingElseIsDamage()
{
    QFETCH(QByteArray, text);
    const VersionIndex read = VersionIndex::parse(text);
    QVERIFY(read.versions.isEmpty());
    QVERIFY(read.damagedLines > 0);
}

} // namespace version_index_test

GALLEY_APPLESS_TEST(version_index_test::VersionIndexTest)
#include "version_index_test.moc"
