// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_document.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextLayout>
#include <QTextTable>

namespace table_columns_test {

using namespace galley;

namespace {

struct Page {
    explicit Page(const QString& markdown, int width)
    {
        QTextDocument& document = *page.document();
        QTextOption option = document.defaultTextOption();
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        document.setDefaultTextOption(option);
        page.setStyles(PageStyles({QFont(QStringLiteral("DejaVu Serif"), 12), 70}, lightColours()));
        document.setTextWidth(width);
        page.update({}, markdown::BlockList::parsed(markdown.toUtf8()));
    }

    // Makes it wider or narrower, as a window does.
    void resize(int width)
    {
        page.document()->setTextWidth(width);
        page.fitTables();
    }

    QTextTable* table()
    {
        const QList<QTextFrame*> frames = page.document()->rootFrame()->childFrames();
        return frames.isEmpty() ? nullptr : qobject_cast<QTextTable*>(frames.front());
    }

    // The words that the lines of a cell divide.
    QStringList brokenWords()
    {
        QStringList broken;
        page.document()->pageCount(); // has Qt lay out what it has not yet
        for (QTextBlock block = table()->firstCursorPosition().block();
             block.isValid() && block.position() <= table()->lastPosition(); block = block.next()) {
            const QString text = block.text();
            for (int line = 1; line < block.layout()->lineCount(); ++line) {
                const int start = block.layout()->lineAt(line).textStart();
                if (text[start - 1].isSpace())
                    continue;
                const auto before = text.lastIndexOf(u' ', start - 1) + 1;
                broken += text.mid(before).section(u' ', 0, 0);
            }
        }
        broken.removeDuplicates();
        return broken;
    }

    PageDocument page{[](const QString&, bool) {
        return Picture{Picture::State::Absent, {}, {}, 0, {}};
    }};
};

const QString prose = QStringLiteral("some long words about it that need room ").repeated(12);
const QString endless = QString(90, u'w');

} // namespace

// How the columns of a table on the page share its width.
class TableColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyOverlongWordsAreBroken_data();
    void onlyOverlongWordsAreBroken();
    void theyFollowTheWidthOfThePage();
    void aTableThatFitsIsAsWideAsItsText();
    void allOfThemFillThePage();
    void aPictureHasRoom();
    void aTableStandsWhereItIsReadFrom_data();
    void aTableStandsWhereItIsReadFrom();
};

void TableColumnsTest::onlyOverlongWordsAreBroken_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("broken");
    const QString priced = QStringLiteral("|Item|What|Price|\n|-|-|-:|\n|%1|%2|1,299.00|\n");
    const QString nine =
        QStringLiteral("|first|second|third|fourth|fifth|sixth|seventh|eighth|"
                       "ninth|\n|-|-|-|-|-|-|-|-|-|\n|%1|17|18|19|20|21|22|23|24|");
    QTest::newRow("a price beside prose")
        << priced.arg(QStringLiteral("Press"), prose) << 700 << QStringList();
    QTest::newRow("a price beside prose on a narrow page")
        << priced.arg(QStringLiteral("Press"), prose) << 360 << QStringList();
    QTest::newRow("prose in two columns") << priced.arg(prose, prose) << 700 << QStringList();
    QTest::newRow("many columns") << nine.arg(prose) << 900 << QStringList();
    QTest::newRow("strong words and code")
        << QStringLiteral("|a|b|c|\n|-|-|-|\n|**emphatically**|`formulaically`|%1|").arg(prose)
        << 700 << QStringList();
    QTest::newRow("just too wide for a narrow page")
        << priced.arg(QStringLiteral("Press"), prose.left(40)) << 420 << QStringList();
    QTest::newRow("an endless word")
        << priced.arg(QStringLiteral("Press"), endless) << 700 << QStringList(endless);
    QTest::newRow("an endless word and many columns")
        << nine.arg(endless) << 900 << QStringList(endless);
}

void TableColumnsTest::onlyOverlongWordsAreBroken()
{
    QFETCH(QString, markdown);
    QFETCH(int, width);
    QFETCH(QStringList, broken);
    Page page(markdown, width);
    QCOMPARE(page.brokenWords(), broken);
}

void TableColumnsTest::theyFollowTheWidthOfThePage()
{
    Page page(QStringLiteral("|Item|What|Price|\n|-|-|-:|\n|Press|%1|1,299.00|").arg(prose), 700);
    page.resize(360);
    QCOMPARE(page.brokenWords(), QStringList());
    page.resize(900);
    QCOMPARE(page.brokenWords(), QStringList());
}

void TableColumnsTest::aTableThatFitsIsAsWideAsItsText()
{
    Page page(QStringLiteral("|a|a few more words|\n|-|-|\n|1|2|"), 700);
    QVERIFY(page.table()->format().columnWidthConstraints().isEmpty());
    page.resize(200);
    QCOMPARE(page.table()->format().columnWidthConstraints().size(), 2);
    page.resize(700);
    QVERIFY(page.table()->format().columnWidthConstraints().isEmpty());
    QCOMPARE(page.table()->format().width().type(), QTextLength::VariableLength);
}

void TableColumnsTest::allOfThemFillThePage()
{
    const QString words = QStringLiteral("unbreakable|").repeated(12);
    Page page(u'|' + words + QStringLiteral("\n|") + QStringLiteral("-|").repeated(12), 500);
    qreal all = 0;
    for (const QTextLength& length : page.table()->format().columnWidthConstraints()) {
        QCOMPARE(length.type(), QTextLength::PercentageLength);
        QVERIFY(length.rawValue() > 100.0 / 13);
        all += length.rawValue();
    }
    QVERIFY(qAbs(all - 100) < 0.1);
}

void TableColumnsTest::aPictureHasRoom()
{
    Page page(QStringLiteral("|a|b|\n|-|-|\n|![](c.png)|%1|").arg(prose), 700);
    page.page.document()->pageCount(); // has Qt lay out what it has not yet
    const QTextBlock picture = page.table()->cellAt(1, 0).firstCursorPosition().block();
    const QTextLine line = picture.layout()->lineAt(0);
    QVERIFY(line.naturalTextWidth() > 200);
    QVERIFY(line.naturalTextWidth() <= line.width());
}

void TableColumnsTest::aTableStandsWhereItIsReadFrom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRightToLeft");
    QTest::newRow("Latin") << QStringLiteral("|a|b|\n|-|-|\n|first|last|\n") << false;
    QTest::newRow("Hebrew") << QStringLiteral("|\u05d0|\u05d1|\n|-|-|\n|first|last|\n") << true;
    QTest::newRow("a Latin header")
        << QStringLiteral("|a|b|\n|-|-|\n|\u05d0 first|\u05d1 last|\n") << false;
    QTest::newRow("numbers above Hebrew")
        << QStringLiteral("|1|2|\n|-|-|\n|\u05d0 first|\u05d1 last|\n") << true;
    QTest::newRow("wide Hebrew") << QStringLiteral("|\u05d0|\u05d1|\n|-|-|\n|first|last %1|\n")
                                        .arg(QStringLiteral("\u05d0\u05d1 ").repeated(90))
                                 << true;
}

void TableColumnsTest::aTableStandsWhereItIsReadFrom()
{
    QFETCH(QString, text);
    QFETCH(bool, isRightToLeft);
    Page page(text, 700);
    const QTextDocument& document = *page.page.document();
    const auto rectOf = [&document](const QString& words) {
        return document.documentLayout()->blockBoundingRect(document.find(words).block());
    };
    const QRectF first = rectOf(QStringLiteral("first"));
    const QRectF last = rectOf(QStringLiteral("last"));
    QCOMPARE(first.left() > last.left(), isRightToLeft);
    const qreal edge = page.page.styles().margin + page.page.styles().cellPadding;
    const qreal distance = isRightToLeft ? document.textWidth() - first.right() : first.left();
    QVERIFY(qAbs(distance - edge) < 1.5);
    QVERIFY(isRightToLeft ? last.left() >= edge - 1 : last.right() <= 700 - edge + 1);
}

} // namespace table_columns_test

GALLEY_TEST(table_columns_test::TableColumnsTest)
#include "table_columns_test.moc"
