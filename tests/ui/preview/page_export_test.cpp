// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_export.h"

#include "tests/support/read_pdf.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/theme/emoji_fallback.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

namespace page_export_test {

using namespace galley;

namespace {

const TextStyle style{QFont(QStringLiteral("DejaVu Serif"))};

qsizetype sheetCount(const QByteArray& pdf)
{
    return tests::ReadPdf(pdf).sheetCount();
}

// The words as they stand for what is painted, in UTF-16 or as they are.
QByteArray asText(const char* key, const QString& text)
{
    return QByteArray(key) + ' ' + tests::asPdfString(text);
}

} // namespace

class PageExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageBecomesAPdf();
    void aLongPageHasSeveralSheets();
    void picturesAreInIt();
    void whatDescribesAPictureIsInIt();
    void emojiArePicturesThatStandForText_data();
    void emojiArePicturesThatStandForText();
    void anEmojiIsAsWideAsItsPlace();
    void headingsAreItsOutline();
    void aTextWithoutHeadingsHasNoOutline();
    void punctuationIsSetWhereThePageSetsIt();
    void linksAreLinks();
    void aPictureThatLeadsSomewhereIsALink();
    void itIsMadeOnAnyThread();
    void hostileNestingIsNoHarm();
};

void PageExportTest::aPageBecomesAPdf()
{
    const ArticleSession session(tests::articleWithText(QStringLiteral("# A\n\n- b\n\n> c")));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(sheetCount(*pdf), 1);
}

void PageExportTest::aLongPageHasSeveralSheets()
{
    const ArticleSession session(
        tests::articleWithText(QStringLiteral("A paragraph of its own.\n\n").repeated(100)));
    const auto pdf = pdfOf(pageContentOf(session), style);
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
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    QVERIFY(pdf->contains("/Subtype /Image"));
    QVERIFY(pdf->contains("/Width 200"));
}

void PageExportTest::whatDescribesAPictureIsInIt()
{
    QTemporaryDir folder;
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(QStringLiteral("p.png"))));
    const ArticleSession session(tests::openedArticle(
        "{\"$type\": \"site.standard.document\", \"textContent\": "
        "\"![a *red* wall](p.png)\\n\\n![](p.png)\\n\\n![Überall (rot)](p.png)\"}",
        folder.filePath(QStringLiteral("a.json"))));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    const QByteArray content = tests::ReadPdf(*pdf).contentOf(0);
    QCOMPARE(content.count("/Alt "), 2);
    QVERIFY(content.contains(asText("/Alt", QStringLiteral("a red wall"))));
    QVERIFY(content.contains(asText("/Alt", QStringLiteral("Überall (rot)"))));
    QCOMPARE(content.count("BDC"), content.count("EMC"));
}

void PageExportTest::emojiArePicturesThatStandForText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("in a paragraph") << QStringLiteral("words %1 behind");
    QTest::newRow("in a heading") << QStringLiteral("# %1");
    QTest::newRow("in a table") << QStringLiteral("| a | b |\n| - | - |\n| %1 | c |");
    QTest::newRow("in a list within a quote") << QStringLiteral("> 1. x\n> 2. %1");
    QTest::newRow("in code") << QStringLiteral("    %1");
}

void PageExportTest::emojiArePicturesThatStandForText()
{
    if (!QFontDatabase::families().contains(QStringLiteral("Noto Color Emoji")))
        QSKIP("There is no font of emoji here.");
    QFETCH(QString, text);
    const QStringList emoji{QStringLiteral("\U0001F600"), QStringLiteral("\U0001F44D\U0001F3FB"),
                            QStringLiteral("\u2764\uFE0F"), QStringLiteral("\U0001F1E9\U0001F1EA"),
                            QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467")};
    showEmojiAsPictures(style.font);
    const ArticleSession session(tests::articleWithText(text.arg(emoji.join(u' '))));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    const QByteArray content = tests::ReadPdf(*pdf).contentOf(0);
    for (const QString& one : emoji)
        QVERIFY2(content.contains(asText("/ActualText", one)), qPrintable(one));
    QCOMPARE(content.count(" Do"), emoji.size());
}

void PageExportTest::anEmojiIsAsWideAsItsPlace()
{
    if (!QFontDatabase::families().contains(QStringLiteral("Noto Color Emoji")))
        QSKIP("There is no font of emoji here.");
    showEmojiAsPictures(style.font);
    const ArticleSession session(tests::articleWithText(QStringLiteral("\U0001F600\U0001F600")));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    static const QRegularExpression place(
        QStringLiteral("\\n([\\d.]+) 0 0 [\\d.]+ ([\\d.]+) [\\d.]+ cm\n136 "));
    auto places = place.globalMatch(QString::fromLatin1(tests::ReadPdf(*pdf).contentOf(0)));
    QVERIFY(places.hasNext());
    const auto first = places.next();
    QVERIFY(places.hasNext());
    const double width = first.captured(1).toDouble() * 136;
    const double distance = places.next().captured(2).toDouble() - first.captured(2).toDouble();
    QVERIFY2(qAbs(width - distance) < 0.2, qPrintable(u"%1, %2"_qs.arg(width).arg(distance)));
}

void PageExportTest::headingsAreItsOutline()
{
    const QString text = QStringLiteral("## First\n\n### Ünder *it*\n\n")
        + u"Text.\n\n"_qs.repeated(60) + QStringLiteral("# Above\n\n###### Deep\n\n##\n\n## Last");
    const ArticleSession session(tests::articleWithText(text));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    QCOMPARE(tests::ReadPdf(*pdf).outline(),
             (QStringList{u"First 1"_qs, u"-Ünder it 1"_qs, u"Above 3"_qs, u"-Deep 3"_qs,
                          u"-Last 3"_qs}));
}

void PageExportTest::aTextWithoutHeadingsHasNoOutline()
{
    const ArticleSession session(tests::articleWithText(QStringLiteral("Text.")));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    QCOMPARE(tests::ReadPdf(*pdf).outline(), QStringList());
    QVERIFY(!pdf->contains("/Outlines"));
}

void PageExportTest::punctuationIsSetWhereThePageSetsIt()
{
    const auto written = [](const QString& text, bool hasSmartTypography) {
        const ArticleSession session(tests::articleWithText(text));
        const auto pdf = pdfOf(pageContentOf(session), {style.font, 70, hasSmartTypography});
        return pdf ? tests::ReadPdf(*pdf).contentOf(0) : QByteArray();
    };
    const QString typed = u"\"One's\" -- two..."_qs;
    const QString set = u"“One’s” – two…"_qs;
    QCOMPARE(written(typed, true), written(set, false));
    QVERIFY(written(typed, false) != written(set, false));
}

void PageExportTest::linksAreLinks()
{
    const ArticleSession session(tests::articleWithText(
        QStringLiteral("[one](https://example.org/a?b=c) and <https://example.com/>, "
                       "not [this](javascript:alert(1))")));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    QCOMPARE(tests::ReadPdf(*pdf).links(),
             (QStringList{QStringLiteral("https://example.org/a?b=c"),
                          QStringLiteral("https://example.com/")}));
}

void PageExportTest::aPictureThatLeadsSomewhereIsALink()
{
    const ArticleSession session(tests::articleWithText(
        QStringLiteral(
            "[words](https://example.org/1)\n\n![on the web](https://example.org/2.png)\n\n"
            "![here](absent.png)\n\n[![linked](absent.png)](https://example.org/3)\n\n"
            "words\n\n")
        + QStringLiteral("words\n\n").repeated(40) + u"word ![](http://example.org/4.png)"_qs));
    const auto pdf = pdfOf(pageContentOf(session), style);
    QVERIFY(pdf);
    tests::ReadPdf read(*pdf);
    QCOMPARE(read.links(),
             (QStringList{u"https://example.org/1"_qs, u"https://example.org/2.png"_qs,
                          u"https://example.org/3"_qs, u"http://example.org/4.png"_qs}));
    QVERIFY(read.sheetCount() > 1);
    for (const QRectF& place : read.linkPlaces())
        QVERIFY(QRectF(0, 0, 600, 850).contains(place) && place.height() > 5);
}

void PageExportTest::itIsMadeOnAnyThread()
{
    const ArticleSession session(tests::articleWithText(QStringLiteral("text\n\n![](absent.png)")));
    auto making =
        QtConcurrent::run([content = pageContentOf(session)] { return pdfOf(content, style); });
    QVERIFY(making.result());
}

void PageExportTest::hostileNestingIsNoHarm()
{
    const ArticleSession session(tests::articleWithText(
        QString(3000, u'>') + QStringLiteral("- ").repeated(300) + QString(3000, u'*')));
    QVERIFY(pdfOf(pageContentOf(session), style));
}

} // namespace page_export_test

GALLEY_TEST(page_export_test::PageExportTest)
#include "page_export_test.moc"
