// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/paper.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>

namespace paper_test {

using namespace galley;

namespace {

const TextStyle style{QFont(QStringLiteral("DejaVu Serif"))};
const QSizeF a4(794, 1123); // at the resolution of paper

QImage painted(Paper& paper, int sheet)
{
    QImage image(a4.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paper.paint(painter, sheet);
    return image;
}

// How many pixels of a part of the sheet are dark.
int inkIn(const QImage& image, const QRect& part)
{
    int ink = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ink += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return ink;
}

// The lowest row of the column with something dark in it.
int lastInk(const QImage& image)
{
    for (int y = image.height() - 100; y > 0; --y) {
        if (inkIn(image, {100, y, image.width() - 200, 1}) > 0)
            return y;
    }
    return 0;
}

QString table(int rows)
{
    return u"| One | Two |\n| --- | --- |\n"_qs + u"| word | word |\n"_qs.repeated(rows) + u'\n';
}

PageContent contentOf(const QString& text)
{
    return pageContentOf(ArticleSession(tests::articleWithText(text)));
}

} // namespace

// An article on sheets of paper.
class PaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySheetHasAFoot();
    void paperIsWhiteAndTheTextDark();
    void noHeadingEndsASheet();
    void aPictureStaysWhole();
    void noSheetIsBlank_data();
    void noSheetIsBlank();
    void aShortTableStaysWhole_data();
    void aShortTableStaysWhole();
    void aLongTableIsParted();
};

void PaperTest::everySheetHasAFoot()
{
    Paper paper(contentOf(u"Some words.\n\n"_qs.repeated(120)), style, a4);
    QVERIFY(paper.sheetCount() > 2);
    for (int sheet = 0; sheet < paper.sheetCount(); ++sheet)
        QVERIFY(inkIn(painted(paper, sheet), {0, 1123 - 88, 794, 88}) > 20);
}

void PaperTest::paperIsWhiteAndTheTextDark()
{
    Paper paper(contentOf(u"Some words.\n\n    code\n"_qs), style, a4);
    const QImage sheet = painted(paper, 0);
    QCOMPARE(sheet.pixelColor(5, 5), QColor(Qt::white));
    QCOMPARE(sheet.pixelColor(400, 700), QColor(Qt::white));
    QVERIFY(inkIn(sheet, {88, 88, 600, 300}) > 100);
}

// For however many lines stand above it: the last thing on a sheet is never the heading.
void PaperTest::noHeadingEndsASheet()
{
    int moved = 0;
    for (int lines = 20; lines < 50; ++lines) {
        const QString before = u"x\\\n"_qs.repeated(lines) + u"x\n\n"_qs;
        const QString after = u"Text.\n\nMore text."_qs;
        Paper with(contentOf(before + u"# HEADING HEADING\n\n"_qs + after), style, a4);
        Paper without(contentOf(before), style, a4);
        if (with.sheetCount() < 2)
            continue;
        const int end = lastInk(painted(with, 0));
        const int plain = lastInk(painted(without, 0));
        const bool isTextBehindHeading = end > plain + 70;
        QVERIFY2(end <= plain || isTextBehindHeading, qPrintable(QString::number(lines)));
        moved += end <= plain ? 1 : 0;
    }
    QVERIFY(moved > 0);
}

void PaperTest::aPictureStaysWhole()
{
    QTemporaryDir folder;
    QImage image(400, 600, QImage::Format_RGB32);
    image.fill(Qt::black);
    QVERIFY(image.save(folder.filePath(u"p.png"_qs)));
    const QByteArray text = json::literalOf(u"x\\\n"_qs.repeated(25) + u"x\n\n![](p.png)\n"_qs);
    const ArticleSession session(
        tests::openedArticle("{\"$type\":\"site.standard.document\",\"textContent\":" + text + "}",
                             folder.filePath(u"a.json"_qs)));
    Paper paper(pageContentOf(session), style, a4);
    QCOMPARE(paper.sheetCount(), 2);
    const QImage second = painted(paper, 1);
    const QRect column(397, 88, 1, 900);
    QVERIFY2(qAbs(inkIn(second, column) - 600) < 4,
             qPrintable(QString::number(inkIn(second, column))));
}

void PaperTest::noSheetIsBlank_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("a paragraph") << u"word word"_qs;
    QTest::newRow("a table") << table(2);
    QTest::newRow("a quote") << u"> word word"_qs;
    QTest::newRow("a heading") << u"# word word"_qs;
}

void PaperTest::noSheetIsBlank()
{
    QFETCH(QString, end);
    for (int lines = 20; lines < 50; ++lines) {
        Paper paper(contentOf(u"x\\\n"_qs.repeated(lines) + u"x\n\n"_qs + end), style, a4);
        const QImage last = painted(paper, paper.sheetCount() - 1);
        QVERIFY2(lastInk(last) > 0, qPrintable(QString::number(lines)));
    }
}

void PaperTest::aShortTableStaysWhole_data()
{
    QTest::addColumn<QString>("behind");
    QTest::newRow("by itself") << table(8);
    QTest::newRow("below a heading") << u"# HEADING\n\n"_qs + table(8);
    QTest::newRow("as rows of text")
        << QString(table(8)).prepend(u"> "_qs).replace(u"\n|"_qs, u"\n> |"_qs);
}

// For however many lines stand above it: it is on the sheet as a whole, or not at all.
void PaperTest::aShortTableStaysWhole()
{
    QFETCH(QString, behind);
    int moved = 0;
    for (int lines = 14; lines < 42; ++lines) {
        const QString before = u"x\\\n"_qs.repeated(lines) + u"x\n\n"_qs;
        Paper without(contentOf(before), style, a4);
        if (without.sheetCount() > 1)
            break;
        Paper with(contentOf(before + behind), style, a4);
        if (with.sheetCount() == 1)
            continue;
        const int end = lastInk(painted(with, 0));
        QVERIFY2(end <= lastInk(painted(without, 0)), qPrintable(QString::number(lines)));
        ++moved;
    }
    QVERIFY2(moved > 5, qPrintable(QString::number(moved)));
}

void PaperTest::aLongTableIsParted()
{
    const QString before = u"x\\\n"_qs.repeated(10) + u"x\n\n"_qs;
    Paper with(contentOf(before + table(60)), style, a4);
    Paper without(contentOf(before), style, a4);
    QVERIFY(lastInk(painted(with, 0)) > lastInk(painted(without, 0)) + 300);
}

} // namespace paper_test

GALLEY_TEST(paper_test::PaperTest)
#include "paper_test.moc"
