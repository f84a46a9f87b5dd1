// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/markdown_export.h"
#include "app/session/article_export.h"
#include "app/session/picture_loader.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace pictures_along_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// Pictures that a text names by a place beside it, when the text goes to another folder.
class PicturesAlongTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMarkdownFilesPicturesAreShownBeforeItIsSaved();
    void aMarkdownFilesPicturesComeAlongWithTheFirstSave();
    void aMarkdownFileSavedBesideItsPicturesCopiesNothing();
    void theCoverOfAMarkdownFileIsShownAndComesAlong();
    void anExportOfAForeignBodySaysSo();
    void savingElsewhereTakesAllPicturesAlong();
    void whatDidNotComeAlongIsTold();
    void anExportToMarkdownTakesPicturesAlong();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    void saveAs(ArticleSession& session, const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_picture = encoded(quarters({40, 20}), "png");
};

void PicturesAlongTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writtenFile(file(u"old/pictures/cat.png"_s), m_picture);
    writtenFile(file(u"old/blobs/dog.png"_s), m_picture);
    writtenFile(file(u"old/post.md"_s),
                "---\ntitle: Pets\n---\n\n![A cat](pictures/cat.png)\n\n![A dog](blobs/dog.png)\n");
    writtenFile(file(u"old/article.json"_s),
                R"({"$type": "site.standard.document", "textContent":)"
                R"~( "![A cat](pictures/cat.png)\n\n![A dog](blobs/dog.png)"})~");
}

void PicturesAlongTest::saveAs(ArticleSession& session, const QString& name) const
{
    QSignalSpy saved(&session, &ArticleSession::saved);
    QDir().mkpath(QFileInfo(file(name)).path());
    session.saveAs(file(name), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
}

void PicturesAlongTest::aMarkdownFilesPicturesAreShownBeforeItIsSaved()
{
    ArticleSession session(*readArticle(file(u"old/post.md"_s)));
    PictureLoader pictures(session);
    for (const QString& target : {u"pictures/cat.png"_s, u"blobs/dog.png"_s})
        QTRY_COMPARE(pictures.picture(target).state, Picture::State::Ready);
}

void PicturesAlongTest::aMarkdownFilesPicturesComeAlongWithTheFirstSave()
{
    ArticleSession session(*readArticle(file(u"old/post.md"_s)));
    QSignalSpy told(&session, &ArticleSession::warned);
    saveAs(session, u"new/article.json"_s);
    QCOMPARE(contentOf(file(u"new/pictures/cat.png"_s)), m_picture);
    QCOMPARE(contentOf(file(u"new/blobs/dog.png"_s)), m_picture);
    QVERIFY(told.isEmpty());
    QCOMPARE(session.text().toString(),
             u"![A cat](pictures/cat.png)\n\n![A dog](blobs/dog.png)\n"_s);
}

void PicturesAlongTest::aMarkdownFileSavedBesideItsPicturesCopiesNothing()
{
    ArticleSession session(*readArticle(file(u"old/post.md"_s)));
    QSignalSpy told(&session, &ArticleSession::warned);
    saveAs(session, u"old/pets.json"_s);
    QVERIFY(told.isEmpty());
    QCOMPARE(QDir(file(u"old/blobs"_s)).entryList(QDir::Files), QStringList{u"dog.png"_s});
}

void PicturesAlongTest::theCoverOfAMarkdownFileIsShownAndComesAlong()
{
    const auto cover = BlobStore(file(u"one/a.json"_s)).add(m_picture, u"image/png"_s);
    QVERIFY(cover);
    Article article = Article::blank({});
    article.setState(Field::CoverImage, article.stateWithCover(*cover));
    Sidecar beside;
    beside.setText(SidecarMember::CoverAlt, u"A cat"_s);
    writtenFile(file(u"one/a.md"_s), toMarkdownFile(article, beside).file);

    ArticleSession session(*readArticle(file(u"one/a.md"_s)));
    PictureLoader pictures(session);
    QTRY_COMPARE(pictures.blob(cover->cid).state, Picture::State::Ready);
    QCOMPARE(describedCover(session.beside()), u"A cat"_s);
    saveAs(session, u"new/article.json"_s);

    QCOMPARE(session.article().cover(), *cover);
    QVERIFY(session.blobs()->read(cover->cid));
    QCOMPARE(readSidecar(file(u"new/article.json"_s))->text(SidecarMember::CoverAlt), u"A cat"_s);
}

void PicturesAlongTest::anExportOfAForeignBodySaysSo()
{
    writtenFile(
        file(u"old/foreign.json"_s),
        R"({"$type": "site.standard.document", "content": {"$type": "pub.leaflet.content"},)"
        R"( "textContent": "Some words."})");
    const ArticleSession session(*readArticle(file(u"old/foreign.json"_s)));
    for (const ExportFormat format :
         {ExportFormat::Html, ExportFormat::Markdown, ExportFormat::Text}) {
        auto exported = exportArticle({.article = session.article(), .blobs = session.blobs()},
                                      format, file(u"old/foreign.out"_s));
        exported.waitForFinished();
        QVERIFY(exported.result());
        QVERIFY(exported.result()->contains(u"another program (pub.leaflet.content)"));
    }
}

void PicturesAlongTest::savingElsewhereTakesAllPicturesAlong()
{
    ArticleSession session(*readArticle(file(u"old/article.json"_s)));
    saveAs(session, u"new/article.json"_s);
    QCOMPARE(contentOf(file(u"new/pictures/cat.png"_s)), m_picture);
    QCOMPARE(contentOf(file(u"new/blobs/dog.png"_s)), m_picture);
}

void PicturesAlongTest::whatDidNotComeAlongIsTold()
{
    writtenFile(file(u"new/pictures/cat.png"_s), "another");
    QVERIFY(QFile::remove(file(u"old/blobs/dog.png"_s)));
    ArticleSession session(*readArticle(file(u"old/article.json"_s)));
    QSignalSpy told(&session, &ArticleSession::warned);
    saveAs(session, u"new/article.json"_s);
    QCOMPARE(told.size(), 1);
    const QString sentence = told.first().first().value<SessionWarning>().error.sentence;
    QCOMPARE(told.first().first().value<SessionWarning>().about, SessionWarning::About::Beside);
    QVERIFY2(sentence.contains(u"blobs/dog.png") && sentence.contains(u"pictures/cat.png"),
             qPrintable(sentence));
    QCOMPARE(contentOf(file(u"new/pictures/cat.png"_s)), QByteArray("another"));
}

void PicturesAlongTest::anExportToMarkdownTakesPicturesAlong()
{
    const ArticleSession session(*readArticle(file(u"old/article.json"_s)));
    QDir().mkpath(file(u"new"_s));
    auto exported = exportArticle({.article = session.article(), .blobs = session.blobs()},
                                  ExportFormat::Markdown, file(u"new/post.md"_s));
    exported.waitForFinished();
    QVERIFY(exported.result());
    QCOMPARE(*exported.result(), QString());
    QCOMPARE(contentOf(file(u"new/pictures/cat.png"_s)), m_picture);
    QCOMPARE(contentOf(file(u"new/blobs/dog.png"_s)), m_picture);
}

} // namespace pictures_along_test

GALLEY_GUILESS_TEST(pictures_along_test::PicturesAlongTest)
#include "pictures_along_test.moc"
