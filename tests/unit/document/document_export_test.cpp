// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_export.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace document_export_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// An article in another format, with what belongs to it.
class DocumentExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void picturesComeAlongFromBothFolders();
    void aPictureThatIsGoneIsNamed();
    void whatTheFormatDoesNotHoldIsSaid();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    ExportedArticle exported(const QByteArray& members) const
    {
        return {.article = *Article::read("{\"$type\":\"site.standard.document\"," + members + '}'),
                .blobs = std::make_shared<BlobStore>(file(u"here/a.json"_s))};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DocumentExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(file(u"out"_s)));
}

void DocumentExportTest::picturesComeAlongFromBothFolders()
{
    writtenFile(file(u"here/one.png"_s), "1");
    writtenFile(file(u"there/two.png"_s), "2");
    ExportedArticle article = exported("\"textContent\":\"![](one.png) ![](two.png)\"");
    article.picturesFolder = file(u"there"_s);
    const auto written = writeExport(article, ExportFormat::Markdown, file(u"out/a.md"_s));
    QVERIFY_RESULT(written);
    QCOMPARE(written->absentPictures, QString());
    QCOMPARE(contentOf(file(u"out/one.png"_s)), QByteArray("1"));
    QCOMPARE(contentOf(file(u"out/two.png"_s)), QByteArray("2"));
    QVERIFY(contentOf(file(u"out/a.md"_s)).endsWith("![](one.png) ![](two.png)"));
}

void DocumentExportTest::aPictureThatIsGoneIsNamed()
{
    const auto written = writeExport(exported("\"textContent\":\"![](gone.png)\""),
                                     ExportFormat::Markdown, file(u"out/a.md"_s));
    QVERIFY_RESULT(written);
    QVERIFY2(written->absentPictures.contains(u"gone.png"), qPrintable(written->absentPictures));
}

void DocumentExportTest::whatTheFormatDoesNotHoldIsSaid()
{
    const ExportedArticle foreign =
        exported("\"content\":{\"$type\":\"x.y\"},\"textContent\":\"A\"");
    for (const ExportFormat format :
         {ExportFormat::Html, ExportFormat::Markdown, ExportFormat::Text})
        QCOMPARE(exportContentOf(foreign, format).notes.size(), 1);
    QVERIFY(exportContentOf(exported("\"textContent\":\"A\""), ExportFormat::Text).notes.isEmpty());
}

} // namespace document_export_test

GALLEY_GUILESS_TEST(document_export_test::DocumentExportTest)
#include "document_export_test.moc"
