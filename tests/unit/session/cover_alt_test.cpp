// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace cover_alt_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::writtenFile;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"textContent\":\"\\u00e9 one\"}";

} // namespace

// The description of a cover, which stands beside the record.
class CoverAltTest : public QObject {
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

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QString aboutPath() const { return aboutPathOf(file(u"a.json"_qs)); }
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

void CoverAltTest::itIsSavedBesideTheRecordAndNeverInIt()
{
    const auto session = opened();
    const QSignalSpy changed(session.get(), &ArticleSession::coverAltChanged);
    session->setCoverAlt(u"A cat"_qs);
    QCOMPARE(changed.count(), 1);
    QVERIFY(session->isModified());
    QVERIFY(!QFile::exists(aboutPath()));

    QVERIFY(save(*session));
    QVERIFY(!session->isModified());
    QCOMPARE(contentOf(file(u"a.json"_qs)), sample); // not even updatedAt
    QCOMPARE(contentOf(aboutPath()), QByteArray("{\n  \"coverAlt\": \"A cat\"\n}"));
    QCOMPARE(opened()->coverAlt(), u"A cat"_qs);
}

void CoverAltTest::itCanBeUndoneAndUndoneAgainAfterASave()
{
    const auto session = opened();
    session->setCoverAlt(u"A"_qs);
    session->closeUndoStep();
    session->setString(Field::Title, u"T"_qs);
    session->closeUndoStep();
    session->setCoverAlt(u"B"_qs);
    QCOMPARE(session->history().count(), 3);
    QVERIFY(save(*session));
    session->history().undo();
    QCOMPARE(session->coverAlt(), u"A"_qs);
    QVERIFY(session->isModified());
    session->history().redo();
    QVERIFY(!session->isModified());

    while (session->history().canUndo())
        session->history().undo();
    QCOMPARE(session->coverAlt(), QString());
    QVERIFY(save(*session));
    QCOMPARE(contentOf(aboutPath()), QByteArray("{}"));
}

void CoverAltTest::wordsInARowAreOneStep()
{
    const auto session = opened();
    session->setCoverAlt(u"A"_qs);
    session->setCoverAlt(u"A c"_qs);
    session->setCoverAlt(u"A cat"_qs);
    QCOMPARE(session->history().count(), 1);
    session->setCoverAlt({});
    QCOMPARE(session->history().count(), 0);
    QVERIFY(!session->isModified());
}

void CoverAltTest::anUnsavedDocumentKeepsItUntilItHasAFile()
{
    ArticleSession session{OpenedArticle(Article::blank({}))};
    session.setCoverAlt(u"A cat"_qs);
    QVERIFY(save(session, file(u"a.json"_qs)));
    QVERIFY(!session.isModified());
    QVERIFY(!contentOf(file(u"a.json"_qs)).contains("cat"));
    QCOMPARE(opened()->coverAlt(), u"A cat"_qs);
}

void CoverAltTest::saveAsBringsItAlong()
{
    writtenFile(aboutPath(), "{\"coverAlt\": \"A cat\", \"more\": 1}");
    const auto session = opened();
    session->setCoverAlt(u"Two cats"_qs);
    QVERIFY(save(*session, file(u"there/b.json"_qs)));
    QVERIFY(!session->isModified());
    QCOMPARE(contentOf(file(u"there/b.galley/about.json"_qs)),
             QByteArray("{\"coverAlt\": \"Two cats\", \"more\": 1}"));
    QCOMPARE(contentOf(aboutPath()), QByteArray("{\"coverAlt\": \"A cat\", \"more\": 1}"));
}

void CoverAltTest::whatIsTypedDuringASaveStaysUnsaved()
{
    const auto session = opened();
    session->setCoverAlt(u"A"_qs);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::Keep);
    session->setCoverAlt(u"A cat"_qs);
    QVERIFY(saved.wait());
    QVERIFY(session->isModified());
    QCOMPARE(opened()->coverAlt(), u"A"_qs);
}

void CoverAltTest::anotherProgramsMembersStay()
{
    const auto session = opened();
    writtenFile(aboutPath(), "{ \"coverAlt\":\"x\" , \"uuid\":\"u\" }");
    session->setCoverAlt(u"A cat"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(aboutPath()), QByteArray("{ \"coverAlt\":\"A cat\" , \"uuid\":\"u\" }"));

    // What was not changed here is theirs.
    writtenFile(aboutPath(), "{ \"coverAlt\":\"theirs\" }");
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(aboutPath()), QByteArray("{ \"coverAlt\":\"theirs\" }"));
}

void CoverAltTest::aFileThatCannotBeUsedIsNotTouched()
{
    writtenFile(aboutPath(), "{\"coverAlt\": ");
    const auto session = opened();
    QVERIFY(session->coverAltFault());
    QVERIFY(session->coverAltFault()->sentence.contains(u"about.json"_qs));
    session->setCoverAlt(u"A cat"_qs);
    QVERIFY(!session->isModified());
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QCOMPARE(contentOf(aboutPath()), QByteArray("{\"coverAlt\": "));

    // A copy cannot have what is not understood: that is told, and the copy is whole else.
    const QSignalSpy told(session.get(), &ArticleSession::aboutFailed);
    QVERIFY(save(*session, file(u"b.json"_qs)));
    QCOMPARE(told.count(), 1);
    QVERIFY(!QFile::exists(file(u"b.galley"_qs)));
}

void CoverAltTest::aSaveThatLosesItFails()
{
    const auto session = opened();
    session->setCoverAlt(u"A cat"_qs);
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
    QCOMPARE(opened()->coverAlt(), u"A cat"_qs);
}

void CoverAltTest::aReadOnlyDocumentKeepsItsOwn()
{
    const auto session = opened();
    session->setReadOnly(true);
    session->setCoverAlt(u"A cat"_qs);
    QCOMPARE(session->coverAlt(), QString());
}

void CoverAltTest::withoutADescriptionThereIsNoFolder()
{
    const auto session = opened();
    session->setString(Field::Title, u"T"_qs);
    QVERIFY(save(*session));
    QVERIFY(save(*session, file(u"b.json"_qs)));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.galley"_qs}), QStringList());
}

} // namespace cover_alt_test

GALLEY_GUILESS_TEST(cover_alt_test::CoverAltTest)
#include "cover_alt_test.moc"
