// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "app/session/own_pictures.h"

#include "app/base/document_limit.h"
#include "app/base/thread_pools.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace own_pictures_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// What becomes of a picture that was inserted and taken back: it goes with a save that follows when
// nothing can bring it back, and stays in every other case.
class OwnPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasUndoneForGoodGoesWithTheNextSave();
    void aCoverThatWasUndoneForGoodGoesWithTheNextSave();
    void nothingIsRemovedWhereALinkLeads();
    void whatRedoCanBringBackStays();
    void whatUndoCanBringBackStays();
    void whatASaveNamedStays();
    void whatWasThereBeforeStays();
    void aCoverThatWasThereBeforeStays();
    void whatAnotherDocumentNamesStays();
    void whereADocumentCannotBeReadAllStays();
    void whileAnotherDocumentIsEditedAllStays();
    void whatWaitsToBeInsertedStays();
    void ofANewArticleWhatWasUndoneForGoodIsNotLeftBeside();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QStringList blobs() const { return QDir(file(u"blobs"_s)).entryList(QDir::Files); }
    // Stores a picture, and puts it into the text unless told otherwise.
    QString stored() const;
    void insert(const QString& target) const;
    void type(const QString& words) const;
    void save() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleSession> m_session;
    QByteArray m_picture = encoded(quarters({40, 20}), "png");
};

void OwnPicturesTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ArticleSession>(*readArticle(writtenFile(
        file(u"a.json"_s), R"({"$type": "site.standard.document", "textContent": "words"})")));
}

QString OwnPicturesTest::stored() const
{
    auto target = m_session->storePicture([this] { return Result(m_picture); });
    target.waitForFinished();
    return target.result() ? *target.result() : QString();
}

void OwnPicturesTest::insert(const QString& target) const
{
    m_session->closeUndoStep();
    m_session->editText({{{0, {}, u"![p](%1)"_s.arg(target)}}});
    m_session->closeUndoStep();
}

void OwnPicturesTest::type(const QString& words) const
{
    m_session->editText({{{0, {}, words}}});
    m_session->closeUndoStep();
}

void OwnPicturesTest::save() const
{
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    m_session->saveAs(file(u"a.json"_s), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(threadsFor(Work::Saving)->waitForDone(10'000));
}

void OwnPicturesTest::whatWasUndoneForGoodGoesWithTheNextSave()
{
    insert(stored());
    QCOMPARE(blobs().size(), 1);
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs(), QStringList());
}

void OwnPicturesTest::aCoverThatWasUndoneForGoodGoesWithTheNextSave()
{
    QSignalSpy imported(&m_session->covers(), &Covers::imported);
    m_session->covers().importFrom([this] { return Result(m_picture); });
    QVERIFY(imported.wait());
    QCOMPARE(blobs().size(), 1);
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs(), QStringList());
}

// The folder became a link meanwhile, to another of the person's.
void OwnPicturesTest::nothingIsRemovedWhereALinkLeads()
{
    insert(stored());
    const QString name = blobs().value(0);
    m_session->history().undo();
    type(u"x"_s);
    QVERIFY(QFile::rename(file(u"blobs"_s), file(u"elsewhere"_s)));
    QVERIFY(QFile::link(file(u"elsewhere"_s), file(u"blobs"_s)));
    save();
    QVERIFY(QFile::exists(file(u"elsewhere/"_s + name)));
}

void OwnPicturesTest::whatRedoCanBringBackStays()
{
    insert(stored());
    m_session->history().undo();
    save();
    QCOMPARE(blobs().size(), 1);
    m_session->history().redo();
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::whatUndoCanBringBackStays()
{
    insert(stored());
    const QString text = m_session->text().toString();
    m_session->editText({{{0, text, u"words"_s}}});
    save();
    QCOMPARE(blobs().size(), 1);
    m_session->history().undo();
    QCOMPARE(m_session->text().toString(), text);
}

void OwnPicturesTest::whatASaveNamedStays()
{
    insert(stored());
    save();
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::whatWasThereBeforeStays()
{
    const QString target = stored();
    init();
    writtenFile(file(target), m_picture);
    insert(stored());
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::aCoverThatWasThereBeforeStays()
{
    const auto import = [this] {
        QSignalSpy imported(&m_session->covers(), &Covers::imported);
        m_session->covers().importFrom([this] { return Result(m_picture); });
        QVERIFY(imported.wait());
        QCOMPARE(blobs().size(), 1);
    };
    import();
    const QString target = u"blobs/"_s + blobs().constFirst();
    const QByteArray cover = contentOf(file(target));
    init();
    writtenFile(file(target), cover);
    import();
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::whatAnotherDocumentNamesStays()
{
    const QString target = stored();
    insert(target);
    writtenFile(file(u"b.json"_s), "{\"textContent\": \"![](" + target.toUtf8() + ")\"}");
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::whereADocumentCannotBeReadAllStays()
{
    insert(stored());
    m_session->history().undo();
    type(u"x"_s);
    QVERIFY(QFile::resize(writtenFile(file(u"b.json"_s), {}), largestDocument + 1));
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::whileAnotherDocumentIsEditedAllStays()
{
    insert(stored());
    m_session->history().undo();
    type(u"x"_s);
    writtenFile(file(u".b.json.galley-lock"_s), {});
    save();
    QCOMPARE(blobs().size(), 1);
    QVERIFY(QFile::remove(file(u".b.json.galley-lock"_s)));
    save();
    QCOMPARE(blobs(), QStringList());
}

void OwnPicturesTest::whatWaitsToBeInsertedStays()
{
    const QString target = stored();
    type(u"x"_s);
    save();
    QCOMPARE(blobs().size(), 1);
    insert(target);
    save();
    QCOMPARE(blobs().size(), 1);
}

void OwnPicturesTest::ofANewArticleWhatWasUndoneForGoodIsNotLeftBeside()
{
    m_session = std::make_unique<ArticleSession>(OpenedArticle(Article::blank({})));
    insert(stored());
    m_session->history().undo();
    type(u"x"_s);
    save();
    QCOMPARE(blobs(), QStringList());
}

} // namespace own_pictures_test

GALLEY_GUILESS_TEST(own_pictures_test::OwnPicturesTest)
#include "own_pictures_test.moc"
