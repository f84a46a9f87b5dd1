// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_changes.h"
#include "app/session/external_edit.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace article_session_file_test {

using namespace galley;

namespace {

QByteArray record(const QByteArray& text, const QByteArray& more = {})
{
    return "{\"$type\":\"site.standard.document\"," + more + "\"textContent\":\"" + text + "\"}";
}

const QByteArray opened = record("one two");

} // namespace

// What is known of a file, as steps of the undo history that came from it are taken back.
class ArticleSessionFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTakenBackIsNotWrittenOverTheirs_data();
    void whatIsTakenBackIsNotWrittenOverTheirs();
    void whatIsDoneAgainIsSavedAsBefore();
    void theirsThatLookTheSameHereAreTakenBackToo();
    void anotherSpellingOfTheirsIsTakenBackToo();
    void eachOfTwoStepsGoesBackToItsOwn();
    void afterASaveAStepIsTakenBackAsAnyOther();
    void aSaveWhileAStepIsTakenBackKnowsWhatItWrote();
    void aFileThatGoesBackAsWellIsAsKnown();
    void whatIsTakenBackIsToldOnceMore();

private:
    void write(const QByteArray& json) const { tests::writtenFile(m_path, json); }
    QByteArray content() const { return tests::contentOf(m_path); }
    void take(const QByteArray& json, bool isMerged = false);
    bool save(); // whether it was not refused

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
};

void ArticleSessionFileTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = tests::writtenFile(m_folder->filePath(u"a.json"_qs), opened);
    const auto article = readArticle(m_path);
    QVERIFY_RESULT(article);
    m_session = std::make_unique<ArticleSession>(*article);
}

void ArticleSessionFileTest::take(const QByteArray& json, bool isMerged)
{
    write(json);
    const auto theirs = readArticle(m_path);
    QVERIFY_RESULT(theirs);
    const ExternalEdit edit(m_session->article(), m_session->revision(), theirs->article);
    QVERIFY(m_session->rebase(*theirs,
                              edit.rebasingTo(isMerged ? edit.merge().merged : edit.theirs())));
}

bool ArticleSessionFileTest::save()
{
    const QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    const QSignalSpy refused(m_session.get(), &ArticleSession::saveFailed);
    m_session->save(UpdatedAtPolicy::Keep);
    return QTest::qWaitFor([&] { return !saved.isEmpty() || !refused.isEmpty(); })
        && refused.isEmpty();
}

void ArticleSessionFileTest::whatIsTakenBackIsNotWrittenOverTheirs_data()
{
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<bool>("isMerged");
    QTest::newRow("theirs, taken unasked") << false << false;
    QTest::newRow("theirs, taken in place of mine") << true << false;
    QTest::newRow("a merge") << true << true;
}

void ArticleSessionFileTest::whatIsTakenBackIsNotWrittenOverTheirs()
{
    QFETCH(bool, isEdited);
    QFETCH(bool, isMerged);
    if (isEdited)
        m_session->editText({{{0, {}, u"Mine. "_qs}}});
    const QByteArray before = m_session->article().toJson();
    const QByteArray theirs = record("one two three", "\"extra\":1,");
    take(theirs, isMerged);
    m_session->history().undo();
    QCOMPARE(m_session->article().toJson(), before);
    QCOMPARE(m_session->contentHash(), contentHashOf(opened));
    QVERIFY(m_session->isModified());
    QVERIFY(!save());
    QCOMPARE(content(), theirs);
}

void ArticleSessionFileTest::whatIsDoneAgainIsSavedAsBefore()
{
    m_session->editText({{{0, {}, u"Mine. "_qs}}});
    take(record("one two three", "\"extra\":1,"), true);
    m_session->history().undo();
    m_session->history().redo();
    QVERIFY(save());
    QCOMPARE(content(), record("Mine. one two three", "\"extra\":1,"));
    QVERIFY(!m_session->isModified());
}

void ArticleSessionFileTest::theirsThatLookTheSameHereAreTakenBackToo()
{
    take(record("one two", "\"extra\":1,"));
    QVERIFY(m_session->history().canUndo());
    m_session->history().undo();
    QVERIFY(!save());
    m_session->history().redo();
    QVERIFY(!m_session->isModified());
}

void ArticleSessionFileTest::anotherSpellingOfTheirsIsTakenBackToo()
{
    take(record("one two three"));
    const QByteArray spelled = record("one two \\u0074hree");
    write(spelled);
    const auto theirs = readArticle(m_path);
    QVERIFY_RESULT(theirs);
    m_session->adopt(*theirs, theirs->article);
    m_session->history().undo();
    QVERIFY(!save());
    m_session->history().redo();
    QCOMPARE(m_session->contentHash(), contentHashOf(spelled));
    QVERIFY(!m_session->isModified());
}

void ArticleSessionFileTest::eachOfTwoStepsGoesBackToItsOwn()
{
    const QByteArray first = record("first");
    take(first);
    take(record("second"));
    m_session->history().undo();
    QCOMPARE(m_session->contentHash(), contentHashOf(first));
    m_session->history().undo();
    QCOMPARE(m_session->contentHash(), contentHashOf(opened));
    m_session->history().redo();
    QCOMPARE(m_session->contentHash(), contentHashOf(first));
}

void ArticleSessionFileTest::afterASaveAStepIsTakenBackAsAnyOther()
{
    m_session->editText({{{0, {}, u"Mine. "_qs}}});
    take(record("one two three"), true);
    QVERIFY(save());
    m_session->history().undo();
    QVERIFY(save());
    QCOMPARE(content(), record("Mine. one two"));
    m_session->history().redo();
    QVERIFY(save());
    QCOMPARE(content(), record("Mine. one two three"));
}

void ArticleSessionFileTest::aSaveWhileAStepIsTakenBackKnowsWhatItWrote()
{
    m_session->editText({{{0, {}, u"Mine. "_qs}}});
    take(record("one two three"), true);
    m_session->save(UpdatedAtPolicy::Keep);
    m_session->history().undo();
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(content(), record("Mine. one two three"));
    QVERIFY(m_session->isModified());
    QVERIFY(save());
    QCOMPARE(content(), record("Mine. one two"));
    m_session->history().redo();
    QVERIFY(save());
    QCOMPARE(content(), record("Mine. one two three"));
}

void ArticleSessionFileTest::aFileThatGoesBackAsWellIsAsKnown()
{
    take(record("theirs"));
    m_session->history().undo();
    QVERIFY(m_session->isModified());
    ExternalChanges changes(*m_session);
    write(opened);
    changes.check();
    QTRY_VERIFY(!m_session->isModified());
}

void ArticleSessionFileTest::whatIsTakenBackIsToldOnceMore()
{
    ExternalChanges changes(*m_session);
    QSignalSpy changed(&changes, &ExternalChanges::changed);
    QSignalSpy settled(&changes, &ExternalChanges::settled);
    take(record("theirs"));
    m_session->history().undo();
    QTRY_COMPARE(changed.count(), 1);
    m_session->history().redo();
    QTRY_COMPARE(settled.count(), 1);
}

} // namespace article_session_file_test

GALLEY_GUILESS_TEST(article_session_file_test::ArticleSessionFileTest)
#include "article_session_file_test.moc"
