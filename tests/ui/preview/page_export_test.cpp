// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_export.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtConcurrentRun>
#include <QtTest>

namespace page_export_test {

using namespace galley;

namespace {

const QFont font(QStringLiteral("DejaVu Serif"));

qsizetype sheetCount(const QByteArray& pdf)
{
    const QByteArray mark("/Type /Page\n");
    return pdf.count(mark);
}

} // namespace

class PageExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageBecomesAPdf();
    void aLongPageHasSeveralSheets();
    void picturesAreInIt();
    void itIsMadeOnAnyThread();
    void hostileNestingIsNoHarm();
};

void PageExportTest::aPageBecomesAPdf()
{
    const ArticleSession session(tests::articleWithText(QStringLiteral("# A\n\n- b\n\n> c")));
    const auto pdf = pdfOf(pageContentOf(session), font);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(sheetCount(*pdf), 1);
}

void PageExportTest::aLongPageHasSeveralSheets()
{
    const ArticleSession session(
        tests::articleWithText(QStringLiteral("A paragraph of its own.\n\n").repeated(100)));
    const auto pdf = pdfOf(pageContentOf(session), font);
    QVERIFY(pdf);
    QVERIFY(sheetCount(*pdf) >= 3);
}

void PageExportTest::picturesAreInIt()
{
    QTemporaryDir folder;
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(QStringLiteral("p.png"))));
    const ArticleSession session(tests::openedArticle(
        "{\"$type\": \"site.standard.document\", \"textContent\": \"![](p.png)\"}",
        folder.filePath(QStringLiteral("a.json"))));
    const auto pdf = pdfOf(pageContentOf(session), font);
    QVERIFY(pdf);
    QVERIFY(pdf->contains("/Subtype /Image"));
    QVERIFY(pdf->contains("/Width 200"));
}

void PageExportTest::itIsMadeOnAnyThread()
{
    const ArticleSession session(tests::articleWithText(QStringLiteral("text\n\n![](absent.png)")));
    auto making =
        QtConcurrent::run([content = pageContentOf(session)] { return pdfOf(content, font); });
    QVERIFY(making.result());
}

void PageExportTest::hostileNestingIsNoHarm()
{
    const ArticleSession session(tests::articleWithText(
        QString(3000, u'>') + QStringLiteral("- ").repeated(300) + QString(3000, u'*')));
    QVERIFY(pdfOf(pageContentOf(session), font));
}

} // namespace page_export_test

GALLEY_TEST(page_export_test::PageExportTest)
#include "page_export_test.moc"
