// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/beside_changes.h"

#include "app/base/thread_pools.h"
#include "app/storage/file_lock.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <chrono>

namespace beside_changes_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

QByteArray about(const QByteArray& description)
{
    return "{\"coverAlt\":\"" + description + "\", \"mine\": 1.50}";
}

} // namespace

// What stands beside an open record, and what other programs do to it.
class BesideChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatNobodyEditedIsTaken();
    void aFileThatComesIsNoticed();
    void aFileThatGoesIsNoticed();
    void theSessionsOwnSavesAreNotTold();
    void nothingIsToldWhileASaveIsUnderWay();
    void whatStandsBesideAFormerPathIsNotTaken();
    void besideAnotherPathItIsWatchedThere();
    void whatIsTakenIsNotUnsavedAndCanBeTakenBack();
    void whatAPersonEditedStaysAndTheirsIsTold();
    void theSameEditOnBothSidesIsSettled();
    void aFileThatWasMendedIsUsed();
    void aFileThatIsSpoiledIsLeftAsItIs();
    void whatWasFoundIsKeptBeforeASave_data();
    void whatWasFoundIsKeptBeforeASave();

private:
    void write(const QByteArray& json) const { writtenFile(sidecarPathOf(m_path), json); }
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::shared_ptr<const HistoryStore> m_store;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<BesideChanges> m_changes;
};

void BesideChangesTest::init()
{
    m_changes.reset();
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = writtenFile(m_folder->filePath(u"a.json"_qs), sample);
    m_store = std::make_shared<HistoryStore>(m_folder->filePath(u"history"_qs));
}

void BesideChangesTest::open()
{
    const auto article = readArticle(m_path);
    QVERIFY_RESULT(article);
    m_session = std::make_unique<ArticleSession>(*article);
    m_session->setHistoryStore(m_store);
    m_changes = std::make_unique<BesideChanges>(*m_session);
}

void BesideChangesTest::whatNobodyEditedIsTaken()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    QSignalSpy taken(m_changes.get(), &BesideChanges::taken);
    write(about("Two"));
    QTRY_COMPARE(taken.count(), 1);
    QCOMPARE(describedCover(m_session->beside()), u"Two"_qs);
}

void BesideChangesTest::aFileThatComesIsNoticed()
{
    open();
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    QTRY_COMPARE(describedCover(m_session->beside()), u"One"_qs);
}

void BesideChangesTest::aFileThatGoesIsNoticed()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    QVERIFY(QDir(sidecarFolderOf(m_path)).removeRecursively());
    QTRY_COMPARE(describedCover(m_session->beside()), QString());
}

void BesideChangesTest::theSessionsOwnSavesAreNotTold()
{
    open();
    QSignalSpy taken(m_changes.get(), &BesideChanges::taken);
    const QSignalSpy gaveWay(m_changes.get(), &BesideChanges::gaveWay);
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    describeCover(*m_session, u"Mine"_qs);
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!taken.wait(600));
    QCOMPARE(gaveWay.count(), 0);
}

// What is there by then may be the save's own.
void BesideChangesTest::nothingIsToldWhileASaveIsUnderWay()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    QVERIFY_RESULT(
        m_store->keep(m_path, sample, VersionOrigin::Found, QDateTime::currentDateTimeUtc()));
    open();
    const QSignalSpy gaveWay(m_changes.get(), &BesideChanges::gaveWay);
    describeCover(*m_session, u"Mine"_qs);
    {
        const auto lock =
            FileLock::acquire(m_folder->filePath(u"history/lock"_qs), std::chrono::milliseconds(0));
        QVERIFY(lock);
        m_session->save(UpdatedAtPolicy::Keep); // waits
        write(about("Two"));
        m_changes->check();
        QVERIFY(threadsFor(Work::Text)->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(m_session->isSaving());
        QCOMPARE(gaveWay.count(), 0);
    }
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(describedCover(m_session->beside()), u"Mine"_qs);
}

// It was asked for when the article still had that path, and is read when it has another.
void BesideChangesTest::whatStandsBesideAFormerPathIsNotTaken()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    const QSignalSpy taken(m_changes.get(), &BesideChanges::taken);
    QSemaphore mayRead;
    QThreadPool& readers = *threadsFor(Work::Text);
    for (int thread = 0; thread < readers.maxThreadCount(); ++thread)
        readers.start([&mayRead] { mayRead.acquire(); });
    m_changes->check();
    describeCover(*m_session, u"Mine"_qs);
    const QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    m_session->saveAs(m_folder->filePath(u"b.json"_qs), UpdatedAtPolicy::Keep);
    QTRY_COMPARE(saved.count(), 1);
    mayRead.release(readers.maxThreadCount());
    for (int look = 0; look < 2; ++look) {
        QVERIFY(readers.waitForDone());
        QCoreApplication::processEvents();
    }
    QCOMPARE(taken.count(), 0);
    QCOMPARE(describedCover(m_session->beside()), u"Mine"_qs);
}

void BesideChangesTest::besideAnotherPathItIsWatchedThere()
{
    open();
    m_path = m_folder->filePath(u"elsewhere/b.json"_qs);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    QSignalSpy taken(m_changes.get(), &BesideChanges::taken);
    m_session->saveAs(m_path, UpdatedAtPolicy::Keep);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!taken.wait(600)); // what the save itself did is past
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    QTRY_COMPARE(describedCover(m_session->beside()), u"One"_qs);
}

void BesideChangesTest::whatIsTakenIsNotUnsavedAndCanBeTakenBack()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    write(about("Two"));
    QTRY_COMPARE(describedCover(m_session->beside()), u"Two"_qs);
    QVERIFY(!m_session->isModified());
    m_session->history().undo();
    QCOMPARE(describedCover(m_session->beside()), u"One"_qs);
    QVERIFY(m_session->isModified());
}

void BesideChangesTest::whatAPersonEditedStaysAndTheirsIsTold()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    describeCover(*m_session, u"Mine"_qs);
    QSignalSpy gaveWay(m_changes.get(), &BesideChanges::gaveWay);
    write(about("Two"));
    QTRY_COMPARE(gaveWay.count(), 1);
    QCOMPARE(gaveWay.constFirst().constFirst().value<SidecarChange>(),
             SidecarChange({{u"coverAlt"_qs, QByteArray("\"Two\"")}}));
    QCOMPARE(describedCover(m_session->beside()), u"Mine"_qs);
    QVERIFY(m_session->isModified());
}

void BesideChangesTest::theSameEditOnBothSidesIsSettled()
{
    open();
    describeCover(*m_session, u"Same"_qs);
    const QSignalSpy gaveWay(m_changes.get(), &BesideChanges::gaveWay);
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("Same"));
    QTRY_VERIFY(!m_session->isModified());
    QCOMPARE(gaveWay.count(), 0);
}

void BesideChangesTest::aFileThatWasMendedIsUsed()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write("{");
    open();
    QVERIFY(m_session->besideFault());
    write(about("One"));
    QTRY_VERIFY(!m_session->besideFault());
    QCOMPARE(describedCover(m_session->beside()), u"One"_qs);
}

void BesideChangesTest::aFileThatIsSpoiledIsLeftAsItIs()
{
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    describeCover(*m_session, u"Mine"_qs);
    write("{");
    const QSignalSpy failed(m_session.get(), &ArticleSession::saveFailed);
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(contentOf(sidecarPathOf(m_path)), QByteArray("{"));
    QCOMPARE(describedCover(m_session->beside()), u"Mine"_qs);
}

void BesideChangesTest::whatWasFoundIsKeptBeforeASave_data()
{
    QTest::addColumn<bool>("isRecordEdited");
    QTest::newRow("of the description alone") << false;
    QTest::newRow("of the record, too") << true;
}

void BesideChangesTest::whatWasFoundIsKeptBeforeASave()
{
    QFETCH(bool, isRecordEdited);
    QVERIFY(QDir().mkpath(sidecarFolderOf(m_path)));
    write(about("One"));
    open();
    m_changes.reset(); // whether or not it was noticed
    describeCover(*m_session, u"Mine"_qs);
    if (isRecordEdited)
        m_session->setString(Field::Title, u"B"_qs);
    write(about("Two"));
    const QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(contentOf(sidecarPathOf(m_path)), about("Mine"));
    const QList<Version> versions = m_store->versionsOf(m_path).versions;
    QByteArrayList kept;
    for (const Version& version : versions) {
        const auto beside = m_store->besideOf(version);
        QVERIFY_RESULT(beside);
        kept << *beside;
    }
    QCOMPARE(kept, QByteArrayList({about("Two"), about("Mine")}));
}

} // namespace beside_changes_test

GALLEY_GUILESS_TEST(beside_changes_test::BesideChangesTest)
#include "beside_changes_test.moc"
