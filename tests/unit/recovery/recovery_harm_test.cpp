// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/recovery_fixture.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

namespace recovery_harm_test {

using namespace galley;
using namespace galley::tests;

// What is not ours, or cannot be read, in the folder of the journals: nothing of it is lost.
class RecoveryHarmTest : public tests::RecoveryFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void whatIsNotGalleysIsLeftAlone_data();
    void whatIsNotGalleysIsLeftAlone();
    void nothingIsRemovedWhereALinkLeads();
    void whatIsInTheWayOfAJournalIsNamed_data();
    void whatIsInTheWayOfAJournalIsNamed();
    void whatMayNotBeReadIsNamed_data();
    void whatMayNotBeReadIsNamed();
    void aJournalWithoutItsLockThatIsInUseIsNotTakenOver();
    void aJournalThatCannotBeReadToItsEndIsKept_data();
    void aJournalThatCannotBeReadToItsEndIsKept();
    void whatWasSetAsideOutlivesTheArticle();
    void aJournalThatCannotBeSetAsideStays();
};

void RecoveryHarmTest::whatIsNotGalleysIsLeftAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder of another name") << u"my notes/journal"_qs;
    QTest::newRow("a folder of such a name in which nothing is Galley's")
        << placeName + u"/thesis.txt"_qs;
    QTest::newRow("a file beside a lock") << placeName + u"/thesis.txt"_qs;
    QTest::newRow("a folder in a place") << placeName + u"/old/journal"_qs;
    QTest::newRow("a file among the pictures") << placeName + u"/blobs/holiday.jpg"_qs;
}

void RecoveryHarmTest::whatIsNotGalleysIsLeftAlone()
{
    QFETCH(const QString, path);
    const QString there = tests::writtenFile(recovery().path() + u'/' + path, "x");
    if (QByteArrayView(QTest::currentDataTag()) == "a file beside a lock")
        tests::writtenFile(recovery().path() + u'/' + placeName + u"/lock"_qs, "");
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QCOMPARE(tests::contentOf(there), "x");
}

void RecoveryHarmTest::nothingIsRemovedWhereALinkLeads()
{
    const QString lock = tests::writtenFile(file(u"outside/lock"_qs), "");
    const QString journal = tests::writtenFile(file(u"outside/blobs/"_qs + blobName), "x");
    QVERIFY(QDir().mkpath(recovery().path()));
    QVERIFY(QFile::link(file(u"outside"_qs), recovery().path() + u'/' + placeName));
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QVERIFY(QFile::exists(lock));
    QVERIFY(QFile::exists(journal));

    {
        const auto place = *recovery().newPlace();
        QVERIFY(QFile::link(file(u"outside/blobs"_qs), place->blobsPath()));
    }
    QVERIFY(QFile::exists(journal));
}

void RecoveryHarmTest::whatIsInTheWayOfAJournalIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLink"); // else a FIFO
    QTest::newRow("a FIFO as lock") << u"lock"_qs << false;
    QTest::newRow("a link as lock") << u"lock"_qs << true;
    QTest::newRow("a link as folder of pictures") << u"blobs"_qs << true;
    QTest::newRow("a FIFO as journal") << u"journal"_qs << false;
    QTest::newRow("a link as journal") << u"journal"_qs << true;
}

void RecoveryHarmTest::whatIsInTheWayOfAJournalIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isLink);
    leaveUnsaved({});
    const QString place = recovery().claimUnsaved().list.front().place->path();
    const QString path = place + u'/' + name;
    QFile::remove(path);
    const QString outside = tests::writtenFile(file(u"outside/file"_qs), "mine");
    if (isLink)
        QVERIFY(QFile::link(name == u"blobs" ? file(u"outside"_qs) : outside, path));
    else
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.unreadable.size(), 1);
    QVERIFY2(unsaved.unreadable.constFirst().contains(path),
             qPrintable(unsaved.unreadable.constFirst()));
    QVERIFY(QFileInfo(path).isSymLink() == isLink);
    QVERIFY(QFileInfo::exists(place + u"/journal"_qs));
    QCOMPARE(tests::contentOf(outside), "mine");
}

void RecoveryHarmTest::whatMayNotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the folder of all") << u"."_qs;
    QTest::newRow("a place") << placeName;
    QTest::newRow("a lock") << placeName + u"/lock"_qs;
    QTest::newRow("a journal") << placeName + u"/journal"_qs;
}

void RecoveryHarmTest::whatMayNotBeReadIsNamed()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    const bool isNamed = tests::unprivileged([&] {
        const QString place = recovery().path() + u'/' + placeName;
        tests::writtenFile(place + u"/lock"_qs, "");
        tests::writtenFile(place + u"/journal"_qs, "galley journal 1\n");
        const QString path = QDir::cleanPath(recovery().path() + u'/' + name);
        QFile::setPermissions(path, QFile::Permissions());
        const UnsavedArticles unsaved = recovery().claimUnsaved();
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return unsaved.list.isEmpty() && unsaved.unreadable.size() == 1
            && unsaved.unreadable.constFirst().contains(path)
            && QFile::exists(place + u"/journal"_qs);
    });
    QVERIFY(isNamed);
}

void RecoveryHarmTest::aJournalWithoutItsLockThatIsInUseIsNotTakenOver()
{
    leaveUnsaved({});
    const auto owner = recovery().claimUnsaved().list;
    QVERIFY(QFile::remove(owner.front().place->path() + u"/lock"_qs));
    const auto other = recovery().claimUnsaved();
    QVERIFY(other.list.isEmpty());
    QCOMPARE(other.inUse, 1);
}

void RecoveryHarmTest::aJournalThatCannotBeReadToItsEndIsKept_data()
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

void RecoveryHarmTest::aJournalThatCannotBeReadToItsEndIsKept()
{
    QFETCH(const QByteArray, first);
    QFETCH(const bool, isDamaged);
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine();
    bytes += framing.framed(encoded({noon, JournalBase{{}, {}, sample}}));
    bytes += framing.framed(first);
    if (isDamaged)
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
    for (int edit = 0; edit < 100; ++edit)
        bytes += framing.framed(encoded({noon, TextDelta{{{0, {}, u"word "_qs}}}}));
    const QString journal =
        tests::writtenFile(recovery().path() + u'/' + placeName + u"/journal"_qs, bytes);

    for (int again = 0; again < 2; ++again) {
        const auto unsaved = recovery().claimUnsaved();
        QCOMPARE(unsaved.list.size(), 1);
        const UnsavedArticle& article = unsaved.list.front();
        QCOMPARE(article.recovered.article.string(Field::Title), u"A"_qs);
        QVERIFY(article.recovered.isTailLost);
        QCOMPARE(article.setAside,
                 QStringList{recovery().setAsidePath() + u'/' + placeName + u".journal"_qs});
        QCOMPARE(tests::contentOf(article.setAside.constFirst()), bytes);
        QCOMPARE(tests::contentOf(journal), bytes);
    }
    QCOMPARE(QDir(recovery().setAsidePath()).entryList(QDir::Files).size(), 1);
}

void RecoveryHarmTest::whatWasSetAsideOutlivesTheArticle()
{
    const QString journal = recovery().path() + u'/' + placeName + u"/journal"_qs;
    QStringList kept;
    for (const char* end : {"torn", "torn otherwise"}) {
        JournalFraming framing;
        tests::writtenFile(journal,
                           JournalFraming::firstLine()
                               + framing.framed(encoded({noon, JournalBase{{}, {}, sample}}))
                               + end);
        const auto unsaved = recovery().claimUnsaved();
        kept += unsaved.list.front().setAside;
        unsaved.list.front().place->discard();
    }
    QVERIFY(!QFile::exists(journal));
    QCOMPARE(kept.size(), 2);
    QVERIFY(tests::contentOf(kept.constFirst()).endsWith("torn"));
    QVERIFY(tests::contentOf(kept.constLast()).endsWith("torn otherwise"));
}

void RecoveryHarmTest::aJournalThatCannotBeSetAsideStays()
{
    leaveUnsaved({});
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

} // namespace recovery_harm_test

GALLEY_GUILESS_TEST(recovery_harm_test::RecoveryHarmTest)
#include "recovery_harm_test.moc"
