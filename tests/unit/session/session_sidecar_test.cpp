// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace session_sidecar_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::describeCover;
using galley::tests::describedCover;
using galley::tests::writtenFile;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"textContent\":\"\\u00e9 one\"}";

} // namespace

// What stands beside the record of an open article; its example is the description of the cover.
class SessionSidecarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void itIsSavedBesideTheRecordAndNeverInIt();
    void itCanBeUndoneAndUndoneAgainAfterASave();
    void wordsInARowAreOneStep();
    void anUnsavedDocumentKeepsItUntilItHasAFile();
    void saveAsBringsItAlong();
    void whatIsTypedDuringASaveStaysUnsaved();
    void anotherProgramsMembersStay();
    void aFileThatCannotBeUsedIsNotTouched();
    void aSaveThatLosesItFails();
    void aReadOnlyDocumentKeepsItsOwn();
    void withoutADescriptionThereIsNoFolder();
    void aSaveOfItAloneTouchesNothingElse();
    void aSaveOfItAloneThatFailsIsTold();
    void aCoverThatGoesTakesItsOriginalAlong();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QString sidecarPath() const { return sidecarPathOf(file(u"a.json"_qs)); }
    std::unique_ptr<ArticleSession> opened() const
    {
        if (!QFile::exists(file(u"a.json"_qs)))
            writtenFile(file(u"a.json"_qs), sample);
        return std::make_unique<ArticleSession>(*readArticle(file(u"a.json"_qs)));
    }
    static bool save(ArticleSession& session, const QString& path)
    {
        QSignalSpy saved(&session, &ArticleSession::saved);
        session.saveAs(path, UpdatedAtPolicy::SetOnSave);
        return saved.wait();
    }
    static bool save(ArticleSession& session) { return save(session, session.path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SessionSidecarTest::itIsSavedBesideTheRecordAndNeverInIt()
{
    const auto session = opened();
    const QSignalSpy changed(session.get(), &ArticleSession::besideChanged);
    describeCover(*session, u"A cat"_qs);
    QCOMPARE(changed.count(), 1);
    QVERIFY(session->isModified());
    QVERIFY(!QFile::exists(sidecarPath()));

    QVERIFY(save(*session));
    QVERIFY(!session->isModified());
    QCOMPARE(contentOf(file(u"a.json"_qs)), sample); // not even updatedAt
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{\n  \"coverAlt\": \"A cat\"\n}"));
    QCOMPARE(describedCover(opened()->beside()), u"A cat"_qs);
}

void SessionSidecarTest::itCanBeUndoneAndUndoneAgainAfterASave()
{
    const auto session = opened();
    describeCover(*session, u"A"_qs);
    session->closeUndoStep();
    session->setString(Field::Title, u"T"_qs);
    session->closeUndoStep();
    describeCover(*session, u"B"_qs);
    QCOMPARE(session->history().count(), 3);
    QVERIFY(save(*session));
    session->history().undo();
    QCOMPARE(describedCover(session->beside()), u"A"_qs);
    QVERIFY(session->isModified());
    session->history().redo();
    QVERIFY(!session->isModified());

    while (session->history().canUndo())
        session->history().undo();
    QCOMPARE(describedCover(session->beside()), QString());
    QVERIFY(save(*session));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{}"));
}

void SessionSidecarTest::wordsInARowAreOneStep()
{
    const auto session = opened();
    describeCover(*session, u"A"_qs);
    describeCover(*session, u"A c"_qs);
    describeCover(*session, u"A cat"_qs);
    QCOMPARE(session->history().count(), 1);
    describeCover(*session, {});
    QCOMPARE(session->history().count(), 0);
    QVERIFY(!session->isModified());
}

void SessionSidecarTest::anUnsavedDocumentKeepsItUntilItHasAFile()
{
    ArticleSession session{OpenedArticle(Article::blank({}))};
    describeCover(session, u"A cat"_qs);
    QVERIFY(save(session, file(u"a.json"_qs)));
    QVERIFY(!session.isModified());
    QVERIFY(!contentOf(file(u"a.json"_qs)).contains("cat"));
    QCOMPARE(describedCover(opened()->beside()), u"A cat"_qs);
}

void SessionSidecarTest::saveAsBringsItAlong()
{
    writtenFile(sidecarPath(), "{\"coverAlt\": \"A cat\", \"more\": 1}");
    const auto session = opened();
    describeCover(*session, u"Two cats"_qs);
    QVERIFY(save(*session, file(u"there/b.json"_qs)));
    QVERIFY(!session->isModified());
    QCOMPARE(contentOf(file(u"there/b.galley/about.json"_qs)),
             QByteArray("{\"coverAlt\": \"Two cats\", \"more\": 1}"));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{\"coverAlt\": \"A cat\", \"more\": 1}"));
}

void SessionSidecarTest::whatIsTypedDuringASaveStaysUnsaved()
{
    const auto session = opened();
    describeCover(*session, u"A"_qs);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::Keep);
    describeCover(*session, u"A cat"_qs);
    QVERIFY(saved.wait());
    QVERIFY(session->isModified());
    QCOMPARE(describedCover(opened()->beside()), u"A"_qs);
}

void SessionSidecarTest::anotherProgramsMembersStay()
{
    const auto session = opened();
    writtenFile(sidecarPath(), "{ \"coverAlt\":\"x\" , \"uuid\":\"u\" }");
    describeCover(*session, u"A cat"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{ \"coverAlt\":\"A cat\" , \"uuid\":\"u\" }"));

    // What was not changed here is theirs.
    writtenFile(sidecarPath(), "{ \"coverAlt\":\"theirs\" }");
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{ \"coverAlt\":\"theirs\" }"));
}

void SessionSidecarTest::aFileThatCannotBeUsedIsNotTouched()
{
    writtenFile(sidecarPath(), "{\"coverAlt\": ");
    const auto session = opened();
    QVERIFY(session->besideFault());
    QVERIFY(session->besideFault()->sentence.contains(u"about.json"_qs));
    describeCover(*session, u"A cat"_qs);
    QVERIFY(!session->isModified());
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{\"coverAlt\": "));

    // A copy cannot have what is not understood: that is told, and the copy is whole else.
    const QSignalSpy told(session.get(), &ArticleSession::warned);
    QVERIFY(save(*session, file(u"b.json"_qs)));
    QCOMPARE(told.count(), 1);
    QVERIFY(!QFile::exists(file(u"b.galley"_qs)));
}

void SessionSidecarTest::aSaveThatLosesItFails()
{
    const auto session = opened();
    describeCover(*session, u"A cat"_qs);
    session->setString(Field::Title, u"T"_qs);
    writtenFile(file(u"a.galley"_qs), "where a folder should be");
    QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    QVERIFY(failed.constFirst().constFirst().value<Error>().sentence.contains(
        u"The article is saved"_qs));
    QVERIFY(contentOf(file(u"a.json"_qs)).contains("\"T\""));
    QVERIFY(session->isModified());

    QVERIFY(QFile::remove(file(u"a.galley"_qs)));
    QVERIFY(save(*session));
    QVERIFY(!session->isModified());
    QCOMPARE(describedCover(opened()->beside()), u"A cat"_qs);
}

void SessionSidecarTest::aReadOnlyDocumentKeepsItsOwn()
{
    const auto session = opened();
    session->setReadOnly(editedElsewhere);
    describeCover(*session, u"A cat"_qs);
    QCOMPARE(describedCover(session->beside()), QString());
}

void SessionSidecarTest::withoutADescriptionThereIsNoFolder()
{
    const auto session = opened();
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QVERIFY(save(*session, file(u"b.json"_qs)));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.galley"_qs}), QStringList());
}

// Not even when another program has written there.
void SessionSidecarTest::aSaveOfItAloneTouchesNothingElse()
{
    const auto session = opened();
    writtenFile(file(u"a.json"_qs), "theirs");
    const QDateTime before = QFileInfo(file(u"a.json"_qs)).lastModified();
    describeCover(*session, u"A cat"_qs);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::SetOnSave);
    QVERIFY(session->isSaving());
    QVERIFY(saved.wait());
    QVERIFY(!session->isSaving() && !session->isModified());
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{\n  \"coverAlt\": \"A cat\"\n}"));
    QCOMPARE(contentOf(file(u"a.json"_qs)), QByteArray("theirs"));
    QCOMPARE(QFileInfo(file(u"a.json"_qs)).lastModified(), before);
}

void SessionSidecarTest::aSaveOfItAloneThatFailsIsTold()
{
    const auto session = opened();
    describeCover(*session, u"A cat"_qs);
    writtenFile(file(u"a.galley"_qs), "where a folder should be");
    QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    QVERIFY(failed.constFirst().constFirst().value<Error>().sentence.contains(u"a.galley"_qs));
    QVERIFY(session->isModified() && !session->isSaving());
}

void SessionSidecarTest::aCoverThatGoesTakesItsOriginalAlong()
{
    const atproto::BlobRef cover{atproto::Cid::ofBlob("cover"), u"image/webp"_qs, 5};
    Article article = Article::blank({});
    article.setState(Field::CoverImage, article.stateWithCover(cover));
    writtenFile(file(u"a.json"_qs), article.toJson());
    const CoverOriginal original{cover.cid, cover.cid, file(u"pictures/cat.jpg"_qs), {}};
    writtenFile(sidecarPath(), "{\"coverOriginal\": " + literalOf(original) + '}');
    const auto session = opened();
    QVERIFY(coverOriginalOf(session->beside(), cover));

    session->removeField(Field::CoverImage);
    QCOMPARE(session->history().count(), 1);
    QCOMPARE(session->beside(), Sidecar());
    session->history().undo();
    QVERIFY(coverOriginalOf(session->beside(), cover));
    session->history().redo();
    QVERIFY(save(*session));
    QCOMPARE(contentOf(sidecarPath()), QByteArray("{}"));
}

} // namespace session_sidecar_test

GALLEY_GUILESS_TEST(session_sidecar_test::SessionSidecarTest)
#include "session_sidecar_test.moc"
