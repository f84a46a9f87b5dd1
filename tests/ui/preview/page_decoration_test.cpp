// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_decoration.h"

#include "app/markdown/blocks/block_list.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_document.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>

namespace page_decoration_test {

using namespace galley;

namespace {

// A page on which only the decoration is painted, so that every pixel that is not white is its.
class PaintedPage {
public:
    explicit PaintedPage(const QByteArray& markdown)
        : m_page([](const QString&, bool) { return Picture{}; })
    {
        m_page.setStyles(
            PageStyles({QFont(QStringLiteral("DejaVu Serif"), 12), 60}, lightColours()));
        document().setTextWidth(width);
        m_page.update({}, markdown::BlockList::parsed(markdown));
        m_image = QImage(width, qCeil(document().size().height()), QImage::Format_RGB32);
        m_image.fill(Qt::white);
        QPainter painter(&m_image);
        PageDecoration(document(), m_page.styles()).paint(painter, m_image.rect());
    }

    QTextDocument& document() { return *m_page.document(); }
    const PageStyles& styles() const { return m_page.styles(); }
    QRectF rectOf(const QString& text)
    {
        return document().documentLayout()->blockBoundingRect(document().find(text).block());
    }
    // The colours of one column of pixels between two heights.
    QSet<QRgb> coloursAt(qreal x, qreal top, qreal bottom) const
    {
        QSet<QRgb> colours;
        for (int y = qCeil(top); y < qFloor(bottom); ++y)
            colours += m_image.pixel(qRound(x), y);
        return colours;
    }

    // How far down such a column something is painted; -1: nowhere.
    int lowestAt(qreal x) const
    {
        int y = m_image.height() - 1;
        while (y >= 0 && m_image.pixel(qRound(x), y) == QColor(Qt::white).rgb())
            --y;
        return y;
    }

    static constexpr int width = 600;

private:
    PageDocument m_page;
    QImage m_image;
};

const QRgb white = QColor(Qt::white).rgb();

} // namespace

class PageDecorationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuoteHasOneBarFromItsFirstBlockToItsLast();
    void quotesApartHaveBarsApart();
    void codeStandsOnASurfaceAcrossTheColumn();
    void anItemHasItsMarkBesideIt();
    void theRulesOfRowsAreAsWideAsTheTable_data();
    void theRulesOfRowsAreAsWideAsTheTable();
    void onlyThePartThatIsAskedForIsPainted();
};

void PageDecorationTest::aQuoteHasOneBarFromItsFirstBlockToItsLast()
{
    PaintedPage page("> first\n>\n> second\n>\n> third\n\nafter");
    const qreal bar = page.styles().margin + page.styles().barWidth / 2;
    const QRectF first = page.rectOf(QStringLiteral("first"));
    const QRectF third = page.rectOf(QStringLiteral("third"));
    QCOMPARE(page.coloursAt(bar, first.top() + 1, third.bottom() - 1),
             QSet<QRgb>{lightColours().border.rgb()});
    const QRectF after = page.rectOf(QStringLiteral("after"));
    QCOMPARE(page.coloursAt(bar, after.top(), after.bottom()), QSet<QRgb>{white});
}

void PageDecorationTest::quotesApartHaveBarsApart()
{
    PaintedPage page("> first\n\n<!-- -->\n\n> second");
    const qreal bar = page.styles().margin + page.styles().barWidth / 2;
    const QRectF first = page.rectOf(QStringLiteral("first"));
    const QRectF second = page.rectOf(QStringLiteral("second"));
    QVERIFY(page.coloursAt(bar, first.bottom(), second.top()).contains(white));
}

void PageDecorationTest::codeStandsOnASurfaceAcrossTheColumn()
{
    PaintedPage page("before\n\n```\ncode\nmore\n```");
    const QRectF code = page.rectOf(QStringLiteral("code"));
    const QSet<QRgb> surface{lightColours().surface.rgb()};
    for (const qreal x : {page.styles().margin + 5, PaintedPage::width - page.styles().margin - 5})
        QCOMPARE(page.coloursAt(x, code.top() - 2, code.bottom() + 2), surface);
    const QRectF before = page.rectOf(QStringLiteral("before"));
    QCOMPARE(page.coloursAt(page.styles().margin + 5, before.top(), before.bottom()),
             QSet<QRgb>{white});
}

void PageDecorationTest::anItemHasItsMarkBesideIt()
{
    PaintedPage page("1. item\n\n   more\n");
    const auto isMarked = [&](const QRectF& rect) {
        for (qreal x = page.styles().margin; x < page.styles().margin + 20; ++x) {
            if (page.coloursAt(x, rect.top(), rect.bottom()) != QSet<QRgb>{white})
                return true;
        }
        return false;
    };
    QVERIFY(isMarked(page.rectOf(QStringLiteral("item"))));
    QVERIFY(!isMarked(page.rectOf(QStringLiteral("more"))));
}

void PageDecorationTest::theRulesOfRowsAreAsWideAsTheTable_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<bool>("isRightToLeft");
    QTest::newRow("from the left")
        << QByteArray("> | Paper | Weight |\n> | --- | --: |\n> | Bible | 40 |") << false;
    QTest::newRow("from the right") << QStringLiteral("> | \u05d0\u05d1\u05d2 | \u05d3\u05d4 |\n"
                                                      "> | --- | --: |\n> | \u05d5 | 40 |")
                                           .toUtf8()
                                    << true;
}

void PageDecorationTest::theRulesOfRowsAreAsWideAsTheTable()
{
    QFETCH(QByteArray, markdown);
    QFETCH(bool, isRightToLeft);
    PaintedPage page(markdown);
    const PageStyles& styles = page.styles();
    const auto at = [isRightToLeft](qreal distance) { // from where the lines begin
        return isRightToLeft ? PaintedPage::width - 1 - distance : distance;
    };
    const int bar = page.lowestAt(at(styles.margin + styles.barWidth / 2));
    const qreal start = styles.margin + styles.indent;
    const qreal top = page.rectOf(QStringLiteral("40")).top();
    QVERIFY(bar > top);
    QVERIFY(page.lowestAt(at(start - 3)) < top);
    QCOMPARE(page.lowestAt(at(start + 1)), bar);
    QVERIFY(page.lowestAt(at(PaintedPage::width / 2.0)) < top);

    const QTextBlockFormat row = page.document().find(QStringLiteral("40")).blockFormat();
    QCOMPARE(isRightToLeft ? row.rightMargin() : row.leftMargin(),
             styles.indent + styles.cellPadding);
}

void PageDecorationTest::onlyThePartThatIsAskedForIsPainted()
{
    PaintedPage page(QByteArray("> quote\n>\n").repeated(200));
    QImage image(PaintedPage::width, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(0, -3000);
    PageDecoration(page.document(), page.styles())
        .paint(painter, QRectF(0, 3000, PaintedPage::width, 100));
    painter.end();
    const int bar = qRound(page.styles().margin + page.styles().barWidth / 2);
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixel(bar, y), lightColours().border.rgb());
}

} // namespace page_decoration_test

GALLEY_TEST(page_decoration_test::PageDecorationTest)
#include "page_decoration_test.moc"
