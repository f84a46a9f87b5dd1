// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/recovery_in_folder.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace set_aside_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

} // namespace

// What cannot be read of a journal is kept for good.
class SetAsideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<tests::RecoveryInFolder>(); }
    void aJournalThatCannotBeReadToItsEndIsKept_data();
    void aJournalThatCannotBeReadToItsEndIsKept();
    void whatWasSetAsideOutlivesTheArticle();
    void aJournalThatCannotBeSetAsideStays();

private:
    QString file(const QString& name) const { return m_folder->file(name); }
    RecoveryFolder recovery() const { return m_folder->recovery(); }
    void leaveUnsaved() const { m_folder->leaveUnsaved(); }

    std::unique_ptr<tests::RecoveryInFolder> m_folder;
};

void SetAsideTest::aJournalThatCannotBeReadToItsEndIsKept_data()
{
    QTest::addColumn<QByteArray>("first"); // the first edit's payload
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("one bit of the first edit is another one")
        << encoded({noon, TextDelta{{{0, {}, u"one "_qs}}}}) << true;
    QTest::newRow("an edit of a kind that a later version knows")
        << QByteArray("Z" + QByteArray(20, '\0')) << false;
    QTest::newRow("an edit that fits no text")
        << encoded({noon, TextDelta{{{7, u"absent"_qs, {}}}}}) << false;
}

void SetAsideTest::aJournalThatCannotBeReadToItsEndIsKept()
{
    QFETCH(const QByteArray, first);
    QFETCH(const bool, isDamaged);
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine();
    bytes += framing.framed(encoded({noon, JournalBase{{}, {}, tests::titledArticle}}));
    bytes += framing.framed(first);
    if (isDamaged)
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
    for (int edit = 0; edit < 100; ++edit)
        bytes += framing.framed(encoded({noon, TextDelta{{{0, {}, u"word "_qs}}}}));
    const QString journal =
        tests::writtenFile(recovery().path() + u'/' + tests::placeName + u"/journal"_qs, bytes);

    for (int again = 0; again < 2; ++again) {
        const auto unsaved = recovery().claimUnsaved();
        QCOMPARE(unsaved.list.size(), 1);
        const UnsavedArticle& article = unsaved.list.front();
        QCOMPARE(article.recovered.article.string(Field::Title), u"A"_qs);
        QVERIFY(article.recovered.isTailLost);
        QCOMPARE(article.setAside,
                 QStringList{recovery().setAsidePath() + u'/' + tests::placeName + u".journal"_qs});
        QCOMPARE(tests::contentOf(article.setAside.constFirst()), bytes);
        QCOMPARE(tests::contentOf(journal), bytes);
    }
    QCOMPARE(QDir(recovery().setAsidePath()).entryList(QDir::Files).size(), 1);
}

void SetAsideTest::whatWasSetAsideOutlivesTheArticle()
{
    const QString journal = recovery().path() + u'/' + tests::placeName + u"/journal"_qs;
    QStringList kept;
    for (const char* end : {"torn", "torn otherwise"}) {
        JournalFraming framing;
        tests::writtenFile(
            journal,
            JournalFraming::firstLine()
                + framing.framed(encoded({noon, JournalBase{{}, {}, tests::titledArticle}})) + end);
        const auto unsaved = recovery().claimUnsaved();
        kept += unsaved.list.front().setAside;
        unsaved.list.front().place->discard();
    }
    QVERIFY(!QFile::exists(journal));
    QCOMPARE(kept.size(), 2);
    QVERIFY(tests::contentOf(kept.constFirst()).endsWith("torn"));
    QVERIFY(tests::contentOf(kept.constLast()).endsWith("torn otherwise"));
}

void SetAsideTest::aJournalThatCannotBeSetAsideStays()
{
    leaveUnsaved();
    const QString journal = recovery().claimUnsaved().list.front().place->journalPath();
    const QByteArray damaged = tests::contentOf(journal) + "torn";
    tests::writtenFile(journal, damaged);
    const QString outside = file(u"outside"_qs);
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(QFile::link(outside, recovery().setAsidePath()));
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.unreadable.size(), 1);
    QCOMPARE(tests::contentOf(journal), damaged);
    QVERIFY(QDir(outside).isEmpty());
}

} // namespace set_aside_test

GALLEY_GUILESS_TEST(set_aside_test::SetAsideTest)
#include "set_aside_test.moc"
