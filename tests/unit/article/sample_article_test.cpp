// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article.h"
#include "app/atproto/cid.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace sample_article_test {

using namespace galley;

namespace {

QString samplePath(const QString& relative)
{
    return QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample/") + relative;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Holds the sample article, which people meet first, to what it says about itself.
class SampleArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsAnArticle();
    void itsCoverIsThere();
    void everyPictureIsNamedByItsBytes();
    void everyPictureOfTheTextIsThere();

private:
    QByteArray m_json = bytesOf(samplePath(QStringLiteral("article.json")));
};

void SampleArticleTest::itIsAnArticle()
{
    const Result<Article> article = Article::read(m_json);
    QVERIFY_RESULT(article);
    QCOMPARE(article->toJson(), m_json);
    QCOMPARE(article->string(Field::Title), QStringLiteral("Welcome to Galley"));
    QVERIFY_RESULT(article->recordCid());
}

void SampleArticleTest::itsCoverIsThere()
{
    const Result<Article> article = Article::read(m_json);
    QVERIFY_RESULT(article);
    const std::optional<atproto::BlobRef> cover = article->cover();
    QVERIFY(cover);
    const QByteArray bytes =
        bytesOf(samplePath(QStringLiteral("blobs/%1.webp").arg(cover->cid.toString())));
    QCOMPARE(bytes.size(), cover->size);
    QVERIFY(bytes.size() < 1'000'000);
}

void SampleArticleTest::everyPictureIsNamedByItsBytes()
{
    const QFileInfoList files =
        QDir(samplePath(QStringLiteral("blobs"))).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo& file : files) {
        const QByteArray bytes = bytesOf(file.filePath());
        QCOMPARE(file.baseName(), atproto::Cid::ofBlob(bytes).toString());
    }
}

void SampleArticleTest::everyPictureOfTheTextIsThere()
{
    const Result<Article> article = Article::read(m_json);
    QVERIFY_RESULT(article);
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]+\\]\\(([^)]+)\\)"));
    auto matches = picture.globalMatch(article->text().toString());
    QVERIFY(matches.hasNext());
    while (matches.hasNext())
        QVERIFY(QFile::exists(samplePath(matches.next().captured(1))));
}

} // namespace sample_article_test

GALLEY_APPLESS_TEST(sample_article_test::SampleArticleTest)
#include "sample_article_test.moc"
