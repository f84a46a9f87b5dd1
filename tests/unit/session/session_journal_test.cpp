// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_names.h"
#include "app/recovery/recovery_folder.h"
#include "app/session/covers.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/journalled_session.h"
#include "tests/support/pictures.h"
#include "tests/support/random_edits.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace session_journal_test {

using namespace galley;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"textContent\":\"\\u00e9 one\"}";

QByteArray picture()
{
    return tests::encoded(tests::quarters({32, 20}), "PNG");
}

} // namespace

// What of an open article would come back if the program ended now.
class SessionJournalTest : public QObject, protected tests::JournalledSession {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void anArticleWithoutEditsHasNoJournal();
    void everyEditComesBackToTheByte();
    void undoAndRedoComeBack();
    void theCoverOfAnUnnamedArticleComesBackWithItsBytes();
    void aCoverMadeWhileTheFirstSaveEndedComesToTheFile();
    void aSavedArticleHasNoJournal();
    void whatIsTypedDuringASaveComesBack();
    void aFailedSaveKeepsTheJournal();
    void aDiscardedArticleDoesNotComeBack();
    void whatIsTypedAfterACleanerDeletedTheJournalComesBackWithTheRest();
    void thePicturesThatACleanerDeletedAreNamed();
    void editsTakenBackLeaveNothing();
    void aRecoveredArticleIsOneUndoAwayFromItsFile();
    void aRecoveredArticleIsKeptAnew();
    void aRecoveredArticleIsWholeWhereItsNewJournalBegins();
    void whatIsKeptOverAnotherProgramsChangeComesBack();
    void anArticleWhoseFileIsGoneComesBack();
    void anArticleMadeFromMarkdownComesBackWhole();
};

void SessionJournalTest::anArticleWithoutEditsHasNoJournal()
{
    auto untouched = opened();
    QVERIFY(!QFile::exists(m_place->journalPath()));
    QVERIFY(leftBy(std::move(untouched)).isEmpty());
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void SessionJournalTest::everyEditComesBackToTheByte()
{
    tests::RandomEdits random;
    auto edited = opened();
    for (int edit = 0; edit < 100; ++edit) {
        edited->editText(random.delta(edited->text().toString()));
        if (edit % 7 == 0)
            edited->setString(Field::Title, random.text(3));
        if (edit % 11 == 0)
            edited->setTags(QStringList{random.text(1), random.text(2)});
        if (edit % 13 == 0)
            edited->removeField(Field::Title);
    }
    const QByteArray expected = edited->article().toJson();
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), expected);
    QCOMPARE(left.front().recovered.path, file(u"a.json"_qs));
    QCOMPARE(left.front().file, FileStanding::AsBefore);
}

void SessionJournalTest::undoAndRedoComeBack()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    edited->setString(Field::Title, u"A"_qs);
    edited->closeUndoStep();
    edited->setString(Field::Title, u"B"_qs);
    edited->history().undo();
    edited->history().undo();
    edited->history().redo();
    const QByteArray expected = edited->article().toJson();
    QVERIFY(expected.contains("\"A\""));
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), expected);
}

void SessionJournalTest::theCoverOfAnUnnamedArticleComesBackWithItsBytes()
{
    auto unnamed = session(tests::articleWithText({}));
    QSignalSpy imported(&unnamed->covers(), &Covers::imported);
    unnamed->covers().importFrom([] { return Result<QByteArray>(picture()); });
    QVERIFY(imported.wait());
    const auto left = leftBy(std::move(unnamed));
    QCOMPARE(left.size(), 1);

    const auto again = session(OpenedArticle(left.front().recovered.article), left.front().place);
    const auto cover = again->article().cover();
    QVERIFY(cover);
    QVERIFY_RESULT(again->blobs()->read(cover->cid));
}

void SessionJournalTest::aCoverMadeWhileTheFirstSaveEndedComesToTheFile()
{
    auto unnamed = session(tests::articleWithText({}));
    QSignalSpy imported(&unnamed->covers(), &Covers::imported);
    unnamed->covers().importFrom([] { return Result<QByteArray>(picture()); });
    QVERIFY(imported.wait());
    const auto left = leftBy(std::move(unnamed));
    QCOMPARE(left.size(), 1);
    RecoveredArticle recovered = left.front().recovered;
    recovered.path = file(u"b.json"_qs);
    const auto place = left.front().place;

    const auto shown = openedAgain(recovered, place->blobsPath());
    const atproto::Cid cover = recovered.article.cover()->cid;
    QVERIFY_RESULT(BlobStore(recovered.path).read(cover));

    QVERIFY(QDir(file(u"blobs"_qs)).removeRecursively()); // as if that had failed
    const auto again = session(shown, place);
    QVERIFY(save(*again, recovered.path));
    QVERIFY_RESULT(BlobStore(recovered.path).read(cover));
}

void SessionJournalTest::aSavedArticleHasNoJournal()
{
    auto saved = opened();
    saved->editText({{{5, {}, u"!"_qs}}});
    QVERIFY(save(*saved, saved->path()));
    QVERIFY(leftBy(std::move(saved)).isEmpty());
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void SessionJournalTest::whatIsTypedDuringASaveComesBack()
{
    auto edited = opened();
    edited->editText({{{5, {}, u" two"_qs}}});
    QSignalSpy saved(edited.get(), &ArticleSession::saved);
    edited->saveAs(file(u"b.json"_qs), UpdatedAtPolicy::SetOnSave);
    edited->editText({{{9, {}, u" three"_qs}}});
    edited->setString(Field::Title, u"A"_qs);
    QVERIFY(saved.wait());
    edited->editText({{{15, {}, u" four"_qs}}});
    const QByteArray expected = edited->article().toJson();
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), expected);
    QCOMPARE(left.front().recovered.path, file(u"b.json"_qs));
    QCOMPARE(left.front().file, FileStanding::AsBefore);
}

void SessionJournalTest::aFailedSaveKeepsTheJournal()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    QSignalSpy failed(edited.get(), &ArticleSession::saveFailed);
    edited->saveAs(file(u"absent/b.json"_qs), UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.text().toString(), u"\u00e9 one!"_qs);
    QCOMPARE(left.front().recovered.path, file(u"a.json"_qs));
}

void SessionJournalTest::whatIsTypedAfterACleanerDeletedTheJournalComesBackWithTheRest()
{
    auto edited = opened();
    QSignalSpy told(edited.get(), &ArticleSession::warned);
    edited->setString(Field::Title, u"before"_qs);
    QTRY_VERIFY(QFile::exists(m_place->journalPath()));
    QVERIFY(QDir(recovery().path()).removeRecursively());
    edited->setString(Field::Description, u"after"_qs);
    QVERIFY(told.wait());
    const auto error = told.constFirst().constFirst().value<SessionWarning>().error;
    QVERIFY2(error.sentence.contains(m_place->path()), qPrintable(error.sentence));
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.string(Field::Title), u"before"_qs);
    QCOMPARE(left.front().recovered.article.string(Field::Description), u"after"_qs);
}

void SessionJournalTest::thePicturesThatACleanerDeletedAreNamed()
{
    auto edited = session(tests::articleWithText(u"![A cat](blobs/cat.webp)"_qs));
    QSignalSpy told(edited.get(), &ArticleSession::warned);
    QVERIFY(QDir(m_place->path()).removeRecursively());
    edited->setString(Field::Title, u"A"_qs);
    QVERIFY(told.wait());
    const auto error = told.constFirst().constFirst().value<SessionWarning>().error;
    QVERIFY2(error.sentence.contains(u"pictures"_qs), qPrintable(error.sentence));
}

void SessionJournalTest::aDiscardedArticleDoesNotComeBack()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    edited->discardJournal();
    QVERIFY(leftBy(std::move(edited)).isEmpty());
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void SessionJournalTest::editsTakenBackLeaveNothing()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    edited->history().undo();
    QVERIFY(leftBy(std::move(edited)).isEmpty());
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void SessionJournalTest::aRecoveredArticleIsOneUndoAwayFromItsFile()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    edited->setString(Field::Title, u"A"_qs);
    const QByteArray expected = edited->article().toJson();
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);

    const auto again = session(openedAgain(left.front().recovered), left.front().place);
    QVERIFY(again->isModified());
    QCOMPARE(again->article().toJson(), expected);
    QCOMPARE(again->path(), file(u"a.json"_qs));
    again->history().undo();
    QVERIFY(!again->isModified());
    QCOMPARE(again->article().toJson(), sample);
    again->history().redo();
    QVERIFY(save(*again, again->path()));
    QVERIFY(tests::contentOf(file(u"a.json"_qs)).contains("\\u00e9 one!"));
}

void SessionJournalTest::aRecoveredArticleIsKeptAnew()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    auto again = session(openedAgain(left.front().recovered), left.front().place);
    again->editText({{{6, {}, u"?"_qs}}});
    left.clear();
    left = leftBy(std::move(again));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.text().toString(), u"\u00e9 one!?"_qs);
}

void SessionJournalTest::aRecoveredArticleIsWholeWhereItsNewJournalBegins()
{
    auto edited = opened();
    edited->editText({{{5, {}, u"!"_qs}}});
    edited->setString(Field::Title, u"A"_qs);
    const auto left = leftBy(std::move(edited));
    QCOMPARE(left.size(), 1);
    const auto journal = [&left] {
        return JournalNames::read(left.front().place->folder())->content.entries;
    };
    QCOMPARE(std::get<JournalBase>(journal().first().act).following, 1U);
    const auto again = session(openedAgain(left.front().recovered), left.front().place);
    QTRY_COMPARE(std::get<JournalBase>(journal().first().act).following, 2U);
    QCOMPARE(journal().size(), 3);
}

void SessionJournalTest::whatIsKeptOverAnotherProgramsChangeComesBack()
{
    auto kept = opened();
    const QByteArray theirs = QByteArray(sample).replace("one", "two");
    tests::writtenFile(kept->path(), theirs);
    kept->keepOverFile(contentHashOf(theirs));
    const auto left = leftBy(std::move(kept));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), sample);
    QCOMPARE(left.front().file, FileStanding::AsBefore);
}

void SessionJournalTest::anArticleWhoseFileIsGoneComesBack()
{
    auto kept = opened();
    QVERIFY(QFile::remove(kept->path()));
    kept->setFileFound(FileFound::Missing);
    const auto left = leftBy(std::move(kept));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), sample);
    QCOMPARE(left.front().file, FileStanding::Gone);
}

void SessionJournalTest::anArticleMadeFromMarkdownComesBackWhole()
{
    auto made = session(
        *readArticle(tests::writtenFile(file(u"a.md"_qs), "---\ntitle: A\n---\n\nSome text\n")));
    made->editText({{{0, {}, u"x"_qs}}});
    const QByteArray expected = made->article().toJson();
    const auto left = leftBy(std::move(made));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().recovered.article.toJson(), expected);
}

} // namespace session_journal_test

GALLEY_GUILESS_TEST(session_journal_test::SessionJournalTest)
#include "session_journal_test.moc"
