// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace article_session_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray record(const QByteArray& members = {})
{
    return "{\"$type\":\"site.standard.document\"" + (members.isEmpty() ? "" : "," + members) + "}";
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void insertText(ArticleSession& session, qsizetype position, const QString& text)
{
    session.editText({{{position, {}, text}}});
}

QByteArray pngOf(int width, int height)
{
    return tests::encoded(tests::quarters({width, height}), "PNG");
}

} // namespace

// One open article: edits, undo, saving, pictures.
class ArticleSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savingWritesTheEditsAndUpdatedAtAlone();
    void aSaveMayLeaveUpdatedAt();
    void savingAnUntouchedArticleWritesTheSameBytes();
    void undoAfterASaveRestoresTheBytesBefore();
    void whatIsTypedDuringASaveStaysUnsaved();
    void aFileChangedByAnotherProgramIsNotOverwritten();
    void aSaveThatFailsLosesNothing();
    void saveAsBringsTheBlobsAlong();
    void theBlobsOfANewArticleMoveToItsFolder();
    void anUndoneCoverIsBroughtAlongAfterAll();
    void textAndFieldsShareOneHistory();
    void editsOfOneFieldAreOneStepUntilItIsLeft();
    void typingAndDeletingItAgainLeavesNoStep();
    void aCoverIsMadeStoredAndSet();
    void aCancelledCoverIsNotSet();
    void somethingThatIsNoPictureIsRefused();
    void aCoverThatIsAbsentIsTakenByItsHashOnly();
    void aPictureForTheTextIsKeptByteForByte();
    void aNameIsSuggestedFromTheTitle();
    void aMarkdownFileOpensAsANewArticle();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    // An article on disk.
    std::unique_ptr<ArticleSession> opened(const QByteArray& json);
    bool save(ArticleSession& session, UpdatedAtPolicy policy = UpdatedAtPolicy::SetOnSave);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ArticleSessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<ArticleSession> ArticleSessionTest::opened(const QByteArray& json)
{
    write(file(u"a.json"_qs), json);
    auto article = readArticle(file(u"a.json"_qs));
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return std::make_unique<ArticleSession>(*article, [] { return noon; });
}

bool ArticleSessionTest::save(ArticleSession& session, UpdatedAtPolicy policy)
{
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.save(policy);
    return saved.wait();
}

void ArticleSessionTest::savingWritesTheEditsAndUpdatedAtAlone()
{
    const auto session = opened(record("\"textContent\":\"\\u00e9 one\",\"updatedAt\":\"x\""));
    insertText(*session, 5, u"!"_qs);
    QVERIFY(session->isModified());
    QVERIFY(save(*session));
    QVERIFY(!session->isModified());
    QCOMPARE(contentOf(session->path()),
             record("\"textContent\":\"\\u00e9 one!\",\"updatedAt\":\"2026-03-04T12:00:00.000Z\""));
}

void ArticleSessionTest::aSaveMayLeaveUpdatedAt()
{
    const auto session = opened(record("\"textContent\":\"a\""));
    insertText(*session, 1, u"b"_qs);
    QVERIFY(save(*session, UpdatedAtPolicy::Keep));
    QCOMPARE(contentOf(session->path()), record("\"textContent\":\"ab\""));
}

void ArticleSessionTest::savingAnUntouchedArticleWritesTheSameBytes()
{
    const QByteArray json = " " + record("\"x\":1.0,\"textContent\":\"a\\/b\"") + "\r\n";
    const auto session = opened(json);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(session->path()), json);
}

void ArticleSessionTest::undoAfterASaveRestoresTheBytesBefore()
{
    const QByteArray json = record("\"textContent\":\"\\u00e9\",\"title\":\"\\/\"");
    const auto session = opened(json);
    insertText(*session, 0, u"a"_qs);
    session->setString(Field::Title, u"b"_qs);
    QVERIFY(save(*session, UpdatedAtPolicy::Keep));
    session->history().undo();
    session->history().undo();
    QVERIFY(save(*session, UpdatedAtPolicy::Keep));
    // The letter was written as it is when it came back; its neighbours were never touched.
    QCOMPARE(contentOf(session->path()), json);
}

void ArticleSessionTest::whatIsTypedDuringASaveStaysUnsaved()
{
    const auto session = opened(record("\"textContent\":\"a\""));
    insertText(*session, 1, u"b"_qs);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::Keep);
    insertText(*session, 2, u"c"_qs);
    session->setString(Field::Title, u"t"_qs);
    QVERIFY(saved.wait());
    QCOMPARE(contentOf(session->path()), record("\"textContent\":\"ab\""));
    QVERIFY(session->isModified());
    QVERIFY(save(*session, UpdatedAtPolicy::Keep));
    QCOMPARE(contentOf(session->path()), record("\"textContent\":\"abc\",\"title\":\"t\""));
}

void ArticleSessionTest::aFileChangedByAnotherProgramIsNotOverwritten()
{
    const auto session = opened(record());
    write(session->path(), "theirs");
    insertText(*session, 0, u"mine"_qs);
    QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Changed);
    QCOMPARE(contentOf(session->path()), "theirs");
    QVERIFY(session->isModified());
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->saveAs(session->path(), UpdatedAtPolicy::Keep); // the person said so
    QVERIFY(saved.wait());
    QCOMPARE(contentOf(session->path()), record("\"textContent\":\"mine\""));
}

void ArticleSessionTest::aSaveThatFailsLosesNothing()
{
    const auto session = opened(record());
    insertText(*session, 0, u"mine"_qs);
    QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
    session->saveAs(file(u"no/such/folder/a.json"_qs), UpdatedAtPolicy::SetOnSave);
    QVERIFY(failed.wait());
    QVERIFY(!failed[0][0].value<Error>().sentence.isEmpty());
    QVERIFY(session->isModified());
    QVERIFY(!session->article().isPresent(Field::UpdatedAt));
    QCOMPARE(session->path(), file(u"a.json"_qs));
}

void ArticleSessionTest::saveAsBringsTheBlobsAlong()
{
    const auto session = opened(record());
    const auto cover = session->blobs()->add("cover", u"image/webp"_qs);
    const auto inText = session->blobs()->add("in text", u"image/png"_qs);
    const auto unused = session->blobs()->add("unused", u"image/png"_qs);
    QVERIFY_RESULT(cover);
    session->covers().set(*cover);
    insertText(*session, 0, u"![](blobs/%1.png)"_qs.arg(inText->cid.toString()));
    QVERIFY(QDir(m_folder->path()).mkdir(u"b"_qs));
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->saveAs(file(u"b/b.json"_qs), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    const BlobStore blobs(file(u"b/b.json"_qs));
    QVERIFY(blobs.contains(*cover));
    QVERIFY(blobs.contains(*inText));
    QVERIFY(!blobs.contains(*unused));
    QCOMPARE(session->blobs()->folder(), blobs.folder());
}

void ArticleSessionTest::theBlobsOfANewArticleMoveToItsFolder()
{
    ArticleSession session(OpenedArticle{Article::blank({})});
    const auto cover = session.blobs()->add("cover", u"image/webp"_qs);
    QVERIFY_RESULT(cover);
    session.covers().set(*cover);
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.saveAs(file(u"new.json"_qs), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(BlobStore(file(u"new.json"_qs)).contains(*cover));
    QCOMPARE(session.displayName(), u"new.json"_qs);
}

void ArticleSessionTest::anUndoneCoverIsBroughtAlongAfterAll()
{
    const auto session = opened(record());
    const auto first = session->blobs()->add("first", u"image/webp"_qs);
    const auto second = session->blobs()->add("second", u"image/webp"_qs);
    session->covers().set(*first);
    session->closeUndoStep();
    session->covers().set(*second);
    QVERIFY(QDir(m_folder->path()).mkdir(u"b"_qs));
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->saveAs(file(u"b/b.json"_qs), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(!session->blobs()->contains(*first));
    session->history().undo();
    QVERIFY(save(*session, UpdatedAtPolicy::Keep));
    QVERIFY(session->blobs()->contains(*first));
}

void ArticleSessionTest::textAndFieldsShareOneHistory()
{
    const auto session = opened(record());
    insertText(*session, 0, u"a"_qs);
    session->setTags(QStringList{u"t"_qs});
    session->setString(Field::Site, u"s"_qs);
    session->history().undo();
    QVERIFY(!session->article().isPresent(Field::Site));
    session->history().undo();
    QVERIFY(!session->article().isPresent(Field::Tags));
    session->history().undo();
    QCOMPARE(session->text().size(), 0);
    QVERIFY(!session->isModified());
}

void ArticleSessionTest::editsOfOneFieldAreOneStepUntilItIsLeft()
{
    const auto session = opened(record());
    session->setString(Field::Title, u"a"_qs);
    session->setString(Field::Title, u"ab"_qs);
    session->closeUndoStep();
    session->setString(Field::Title, u"abc"_qs);
    QCOMPARE(session->history().count(), 2);
    session->history().undo();
    QCOMPARE(session->article().string(Field::Title), u"ab"_qs);
}

void ArticleSessionTest::typingAndDeletingItAgainLeavesNoStep()
{
    const auto session = opened(record());
    insertText(*session, 0, u"a"_qs);
    session->editText({{{0, u"a"_qs, {}}}});
    QCOMPARE(session->history().count(), 0);
}

void ArticleSessionTest::aCoverIsMadeStoredAndSet()
{
    const auto session = opened(record());
    QSignalSpy imported(&session->covers(), &Covers::imported);
    session->covers().importFrom([] { return Result<QByteArray>(pngOf(40, 30)); });
    QVERIFY(session->covers().progress());
    QVERIFY(imported.wait());
    QVERIFY(!session->covers().progress());
    const auto cover = session->article().cover();
    QVERIFY(cover);
    QCOMPARE(cover->mimeType, u"image/webp"_qs);
    const auto bytes = session->blobs()->read(cover->cid);
    QVERIFY_RESULT(bytes);
    QCOMPARE(cover->size, bytes->size());
    session->history().undo();
    QVERIFY(!session->article().cover());
    QVERIFY(session->blobs()->contains(*cover)); // nothing is deleted silently
}

void ArticleSessionTest::aCancelledCoverIsNotSet()
{
    const auto session = opened(record());
    QSignalSpy imported(&session->covers(), &Covers::imported);
    session->covers().importFrom([] { return Result<QByteArray>(pngOf(40, 30)); });
    session->covers().cancelImport();
    QVERIFY(!session->covers().progress());
    session->covers().importFrom([] { return Result<QByteArray>(pngOf(50, 30)); });
    QVERIFY(imported.wait());
    QCOMPARE(imported.count(), 1);
    QCOMPARE(session->history().count(), 1);
}

void ArticleSessionTest::somethingThatIsNoPictureIsRefused()
{
    const auto session = opened(record());
    QSignalSpy failed(&session->covers(), &Covers::importFailed);
    session->covers().importFrom([] { return Result<QByteArray>(QByteArray("no picture")); });
    QVERIFY(failed.wait());
    QVERIFY(!failed[0][0].value<Error>().sentence.isEmpty());
    QVERIFY(!session->isModified());
}

void ArticleSessionTest::aCoverThatIsAbsentIsTakenByItsHashOnly()
{
    const QByteArray bytes = pngOf(10, 10);
    const QByteArray cid = atproto::Cid::ofBlob(bytes).toString().toLatin1();
    const auto session = opened(record("\"coverImage\":{\"$type\":\"blob\",\"ref\":{\"$link\":\""
                                       + cid + "\"},\"mimeType\":\"image/png\",\"size\":1}"));
    write(file(u"other.png"_qs), pngOf(11, 10));
    write(file(u"right.png"_qs), bytes);
    auto refused = session->covers().locate(file(u"other.png"_qs));
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().kind, ErrorKind::Mismatch);
    QSignalSpy changed(session.get(), &ArticleSession::fieldChanged);
    auto accepted = session->covers().locate(file(u"right.png"_qs));
    QVERIFY(changed.wait());
    QVERIFY_RESULT(accepted.result());
    QVERIFY(session->blobs()->contains(*session->article().cover()));
    QVERIFY(!session->isModified());
}

void ArticleSessionTest::aPictureForTheTextIsKeptByteForByte()
{
    const auto session = opened(record());
    const QByteArray png = pngOf(20, 20);
    auto stored = session->storePicture([png] { return Result<QByteArray>(png); });
    QTRY_VERIFY(stored.isFinished());
    QVERIFY_RESULT(stored.result());
    QCOMPARE(*stored.result(), u"blobs/%1.png"_qs.arg(atproto::Cid::ofBlob(png).toString()));
    QCOMPARE(contentOf(file(*stored.result())), png);
}

void ArticleSessionTest::aNameIsSuggestedFromTheTitle()
{
    ArticleSession session(OpenedArticle{Article::blank({})});
    QCOMPARE(session.suggestedFileName(), u"article.json"_qs);
    QCOMPARE(session.suggestedPath(), QString());
    session.setString(Field::Title, u"Où est le café?"_qs);
    QCOMPARE(session.suggestedFileName(), u"ou-est-le-cafe.json"_qs);
    QCOMPARE(session.suggestedPath(), u"/ou-est-le-cafe"_qs);
    QCOMPARE(session.displayName(), u"Où est le café?"_qs);
}

void ArticleSessionTest::aMarkdownFileOpensAsANewArticle()
{
    write(file(u"post.md"_qs), "---\ntitle: Hello\n---\nText.\n");
    const auto article = readArticle(file(u"post.md"_qs));
    QVERIFY_RESULT(article);
    const ArticleSession session(*article);
    QCOMPARE(session.path(), QString());
    QCOMPARE(session.article().string(Field::Title), u"Hello"_qs);
    QCOMPARE(session.text().toString(), u"Text.\n"_qs);
    QVERIFY(!session.isModified()); // it is in that file, as it was
}

} // namespace article_session_test

GALLEY_TEST(article_session_test::ArticleSessionTest)
#include "article_session_test.moc"
