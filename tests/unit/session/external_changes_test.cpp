// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "app/history/history_store.h"
#include "app/session/external_changes.h"
#include "app/storage/durable_write.h"
#include "app/storage/file_lock.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <chrono>

namespace external_changes_test {

using namespace galley;
using namespace std::chrono_literals;

namespace {

QByteArray record(const QByteArray& title)
{
    return "{\"$type\":\"site.standard.document\",\"textContent\":\"one two\",\"title\":\"" + title
        + "\"}";
}

} // namespace

// The file of an open article and what other programs do to it.
class ExternalChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anotherProgramsChangeIsToldOnce();
    void theSessionsOwnSavesAreNotTold();
    void nothingIsToldWhileASaveIsUnderWay();
    void aTouchedFileWithTheSameContentIsNotTold();
    void aDeletedFileMakesTheArticleModifiedUntilItIsBack();
    void aFileThatIsNoArticleAnyMoreIsTold();
    void aSaveWritesAMissingFileAgain();
    void aSaveOverAnotherProgramsChangeIsRefusedUntilAPersonKeepsTheirs();
    void whatWasSavedOverIsToldWhenItComesAgain();
    void theirsCanBeTakenAndTakenBack();
    void whatSaysTheSameIsAdoptedWithoutAStep();
    void aBodyOfAnotherFormIsTakenAndTakenBack_data();
    void aBodyOfAnotherFormIsTakenAndTakenBack();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
};

void ExternalChangesTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = tests::writtenFile(m_folder->filePath(QStringLiteral("a.json")), record("mine"));
    auto opened = readArticle(m_path);
    QVERIFY(opened);
    m_session = std::make_unique<ArticleSession>(*opened);
}

void ExternalChangesTest::anotherProgramsChangeIsToldOnce()
{
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    std::optional<QString> title;
    connect(&changes, &ExternalChanges::changed, this,
            [&title](const OpenedArticle& theirs) { title = theirs.article.string(Field::Title); });
    tests::writtenFile(m_path, record("theirs"));
    QVERIFY(changed.wait());
    QCOMPARE(title, QStringLiteral("theirs"));
    changes.check();
    QVERIFY(!changed.wait(600));
    changes.checkAnew();
    QVERIFY(changed.wait());
}

void ExternalChangesTest::theSessionsOwnSavesAreNotTold()
{
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    for (const QString& title : {QStringLiteral("a"), QStringLiteral("b")}) {
        m_session->setString(Field::Title, title);
        m_session->save(UpdatedAtPolicy::Keep);
        QVERIFY(saved.wait());
    }
    QVERIFY(!changed.wait(600));
}

// What is there by then may be the save's own.
void ExternalChangesTest::nothingIsToldWhileASaveIsUnderWay()
{
    const QString history = m_folder->filePath(QStringLiteral("history"));
    const auto store = std::make_shared<const HistoryStore>(history);
    const auto kept =
        store->keep(m_path, record("mine"), VersionOrigin::Found, QDateTime::currentDateTimeUtc());
    QVERIFY_RESULT(kept);
    m_session->setHistoryStore(store);
    m_session->setString(Field::Title, QStringLiteral("b"));
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    {
        const auto lock = FileLock::acquire(history + QStringLiteral("/lock"), 0ms);
        QVERIFY(lock);
        m_session->saveAs(m_path, UpdatedAtPolicy::Keep); // over whatever is there; waits
        tests::writtenFile(m_path, record("theirs"));
        changes.check();
        QVERIFY(threadsFor(Work::Text)->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(m_session->isSaving());
        QCOMPARE(changed.size(), 0);
    }
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(changed.size(), 0);
}

void ExternalChangesTest::aTouchedFileWithTheSameContentIsNotTold()
{
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    QVERIFY(durableWrite(m_path, record("mine")));
    QVERIFY(!changed.wait(600));
}

void ExternalChangesTest::aDeletedFileMakesTheArticleModifiedUntilItIsBack()
{
    ExternalChanges changes(*m_session);
    QSignalSpy gone(&changes, &ExternalChanges::gone);
    QSignalSpy settled(&changes, &ExternalChanges::settled);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(gone.wait());
    QVERIFY(m_session->isModified());
    tests::writtenFile(m_path, record("mine"));
    QVERIFY(settled.wait());
    QVERIFY(!m_session->isModified());
}

void ExternalChangesTest::aFileThatIsNoArticleAnyMoreIsTold()
{
    ExternalChanges changes(*m_session);
    QSignalSpy spoiled(&changes, &ExternalChanges::spoiled);
    tests::writtenFile(m_path, "{");
    QVERIFY(spoiled.wait());
    QVERIFY(!spoiled.first().at(1).value<Error>().sentence.isEmpty());
}

void ExternalChangesTest::aSaveWritesAMissingFileAgain()
{
    QVERIFY(QFile::remove(m_path));
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    m_session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(tests::contentOf(m_path), record("mine"));
}

void ExternalChangesTest::aSaveOverAnotherProgramsChangeIsRefusedUntilAPersonKeepsTheirs()
{
    m_session->setString(Field::Title, QStringLiteral("kept"));
    tests::writtenFile(m_path, record("theirs"));
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    QSignalSpy failed(m_session.get(), &ArticleSession::saveFailed);
    m_session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Changed);
    QCOMPARE(tests::contentOf(m_path), record("theirs"));
    m_session->keepOverFile(contentHashOf(record("theirs")));
    m_session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(tests::contentOf(m_path), record("kept"));
    QVERIFY(!m_session->isModified());
}

void ExternalChangesTest::whatWasSavedOverIsToldWhenItComesAgain()
{
    m_session->setString(Field::Title, QStringLiteral("kept"));
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    tests::writtenFile(m_path, record("theirs"));
    QVERIFY(changed.wait());
    m_session->keepOverFile(contentHashOf(record("theirs")));
    connect(m_session.get(), &ArticleSession::saved, this,
            [this] { tests::writtenFile(m_path, record("theirs")); });
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(changed.count(), 2);
}

void ExternalChangesTest::theirsCanBeTakenAndTakenBack()
{
    m_session->setString(Field::Title, QStringLiteral("changed"));
    const QByteArray json = "{\"$type\":\"site.standard.document\",\"extra\":1,"
                            "\"textContent\":\"one 2 two\",\"title\":\"theirs\"}";
    const auto theirs = articleFrom(json, m_path);
    QVERIFY(theirs);
    QVERIFY(m_session->rebase(
        *theirs, {theirs->article, {{{4, {}, QStringLiteral("2 ")}}}, m_session->revision()}));
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->article().toJson(), json);
    m_session->history().undo();
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->article().toJson(), record("changed"));
}

void ExternalChangesTest::whatSaysTheSameIsAdoptedWithoutAStep()
{
    const QByteArray json =
        "{ \"$type\": \"site.standard.document\", \"textContent\": \"one\\u0020two\","
        "\"title\": \"ours\",\"updatedAt\":\"2026-02-01T00:00:00Z\" }";
    const auto theirs = articleFrom(json, m_path);
    QVERIFY(theirs);
    const int steps = m_session->history().count();
    m_session->adopt(*theirs, theirs->article);
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->article().toJson(), json);
    QCOMPARE(m_session->contentHash(), contentHashOf(json));
    QCOMPARE(m_session->history().count(), steps);
}

void ExternalChangesTest::aBodyOfAnotherFormIsTakenAndTakenBack_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    const QByteArray inText = "\"textContent\":\"one two\"";
    const QByteArray inContent =
        "\"content\":{\"$type\":\"at.markpub.markdown\",\"text\":{\"$type\":\"at.markpub.text\","
        "\"markdown\":\"one two\"}},\"textContent\":\"one two\"";
    const QByteArray otherInContent =
        "\"content\":{\"$type\":\"at.markpub.markdown\",\"text\":{\"$type\":\"at.markpub.text\","
        "\"markdown\":\"three *f\\u006fur*\"}},\"textContent\":\"three four\"";
    const QByteArray foreign = "\"content\":{\"$type\":\"a.b\"},\"textContent\":\"one two\"";
    const QByteArray otherForeign = "\"content\":{\"$type\":\"a.c\"},\"textContent\":\"other\"";
    const QByteArray foreignOfOtherText =
        "\"content\":{\"$type\":\"a.b\"},\"textContent\":\"other\"";
    QTest::newRow("the same text, now in content") << inText << inContent;
    QTest::newRow("another text in content") << inText << otherInContent;
    QTest::newRow("another text in text, from content") << otherInContent << inText;
    QTest::newRow("a foreign body") << inText << foreign;
    QTest::newRow("a foreign body with another text") << inText << otherForeign;
    QTest::newRow("from a foreign body") << foreign << otherInContent;
    QTest::newRow("from one foreign body to another") << foreign << otherForeign;
    QTest::newRow("a foreign body of another text") << foreign << foreignOfOtherText;
    QTest::newRow("no body") << otherInContent << QByteArray("\"site\":\"https://example.org\"");
}

void ExternalChangesTest::aBodyOfAnotherFormIsTakenAndTakenBack()
{
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const QByteArray start = "{\"$type\":\"site.standard.document\",";
    const QByteArray theirJson = start + theirs + "}";
    auto opened = readArticle(tests::writtenFile(m_path, start + ours + "}"));
    QVERIFY(opened);
    ArticleSession session(*opened);
    if (session.bodyIsEditable())
        session.editText({{{0, {}, QStringLiteral("typed ")}}});
    session.setString(Field::Title, QStringLiteral("Typed"));
    const QString text = session.text().toString();
    const BodyMembers members = session.article().bodyMembers();
    const auto steps = session.history().count();

    const auto wanted = articleFrom(theirJson, m_path);
    QVERIFY(wanted);
    QVERIFY(
        session.rebase(*wanted,
                       {wanted->article, differenceBetween(text, wanted->article.text().toString()),
                        session.revision()}));
    QCOMPARE(session.article().toJson(), theirJson);
    QCOMPARE(session.article().bodyForm(), wanted->article.bodyForm());
    QVERIFY(!session.isModified());
    QCOMPARE(session.history().count(), steps + 1);

    session.history().undo();
    QCOMPARE(session.text().toString(), text);
    QCOMPARE(session.article().bodyMembers(), members);
    QCOMPARE(session.article().string(Field::Title), QStringLiteral("Typed"));
    QVERIFY(session.isModified());
    session.history().redo();
    QCOMPARE(session.article().toJson(), theirJson);
    QVERIFY(!session.isModified());
}

} // namespace external_changes_test

GALLEY_GUILESS_TEST(external_changes_test::ExternalChangesTest)
#include "external_changes_test.moc"
