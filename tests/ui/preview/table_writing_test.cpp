// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "tests/support/written_page.h"
#include "ui/preview/block_properties.h"

#include <QTest>

namespace table_writing_test {

using namespace galley;
using tests::WrittenPage;

// What tables become on the page.
class TableWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesAreTables();
    void partsOfAPageCountTheirBlocks_data();
    void partsOfAPageCountTheirBlocks();
    void wideTablesShareTheColumn();
    void largeAndNestedTablesAreRows_data();
    void largeAndNestedTablesAreRows();
    void columnsOfRowsAreAlignedInTheirDirection_data();
    void columnsOfRowsAreAlignedInTheirDirection();
    void tooLargeTablesSaySo();
};

void TableWritingTest::tablesAreTables()
{
    const WrittenPage page(
        QStringLiteral("| a | b |\n|---|:-:|\n| *c* | [d](https://e.f) |\n| g |\n\ntext"));
    const QTextTable* const table = page.table();
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->format().headerRowCount(), 1);
    const auto cell = [table](int row, int column) {
        return table->cellAt(row, column).firstCursorPosition();
    };
    QCOMPARE(cell(0, 0).block().text(), QStringLiteral("a"));
    QCOMPARE(cell(0, 0).block().begin().fragment().charFormat().fontWeight(), int(QFont::Bold));
    QVERIFY(cell(1, 0).block().begin().fragment().charFormat().fontItalic());
    QCOMPARE(cell(1, 0).blockFormat().alignment() & Qt::AlignHCenter, 0);
    QCOMPARE(cell(1, 1).blockFormat().alignment(), Qt::AlignHCenter);
    QCOMPARE(cell(1, 1).block().begin().fragment().charFormat().anchorHref(),
             QStringLiteral("https://e.f"));
    QCOMPARE(cell(2, 1).block().text(), QString());
    QCOMPARE(page.text(page.blockCount() - 1), QStringLiteral("text"));
}

void TableWritingTest::partsOfAPageCountTheirBlocks_data()
{
    QTest::addColumn<QString>("text");
    const QString table = QStringLiteral("|a|b|\n|-|-|\n|c|d|\n");
    QTest::newRow("a table") << table;
    QTest::newRow("two tables") << table + u'\n' + table;
    QTest::newRow("text around a table") << QStringLiteral("x\n\n") + table + QStringLiteral("\ny");
    QTest::newRow("text before a table") << QStringLiteral("x\n") + table;
    QTest::newRow("a table in a quote") << QStringLiteral("> x\n> |a|\n> |-|\n");
}

void TableWritingTest::partsOfAPageCountTheirBlocks()
{
    QFETCH(QString, text);
    const WrittenPage page(text);
    QCOMPARE(page.written().blocks, page.blockCount());
}

void TableWritingTest::wideTablesShareTheColumn()
{
    const QString wide = QStringLiteral("long words ").repeated(30);
    const WrittenPage page(QStringLiteral("|a|b|c|\n|-|-|-|\n|1|%1|%1|").arg(wide));
    const QList<QTextLength> lengths = page.table()->format().columnWidthConstraints();
    QCOMPARE(lengths.size(), 3);
    qreal all = 0;
    for (const QTextLength& length : lengths) {
        QCOMPARE(length.type(), QTextLength::PercentageLength);
        all += length.rawValue();
    }
    QVERIFY(all > 99 && all <= 100.1);
    QVERIFY(lengths[0].rawValue() < 10);
    QVERIFY(qAbs(lengths[1].rawValue() - lengths[2].rawValue()) < 1);
    const WrittenPage narrow(QStringLiteral("|a|b|\n|-|-|\n"));
    QVERIFY(narrow.table()->format().columnWidthConstraints().isEmpty());
}

void TableWritingTest::largeAndNestedTablesAreRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("header");
    const QString rows = QStringLiteral("|c|d|\n").repeated(500);
    QTest::newRow("many rows") << QStringLiteral("|a|b|\n|-|-|\n") + rows << QStringLiteral("a\tb");
    QTest::newRow("aligned") << QStringLiteral("|a|b|\n|-:|:-:|\n") + rows
                             << QStringLiteral("\ta\tb");
    QTest::newRow("in a quote") << QStringLiteral("> |a|b|\n> |-|-|\n> |c|d|\n")
                                << QStringLiteral("a\tb");
    QTest::newRow("aligned, from the right")
        << QStringLiteral("> |\u05d0 a|b|\n> |:-|-:|\n> |c|d|\n")
        << QStringLiteral("\t\u05d0 a\tb");
    QTest::newRow("in a list") << QStringLiteral("- |a|b|\n  |-|-|\n  |c|d|\n")
                               << QStringLiteral("a\tb");
    QTest::newRow("wide")
        << QStringLiteral("> |a|b|\n> |-|-|\n> |%1|d|\n").arg(QStringLiteral("word ").repeated(40))
        << QStringLiteral("a  \u2502  b");
}

void TableWritingTest::largeAndNestedTablesAreRows()
{
    QFETCH(QString, text);
    const WrittenPage page(text);
    QVERIFY(!page.table());
    QTEST(page.text(0), "header");
    QVERIFY(page.block(0).blockFormat().boolProperty(BoldRuleBelow));
    QVERIFY(page.block(1).blockFormat().boolProperty(RuleBelow));
    QCOMPARE(page.letter(0, static_cast<int>(page.text(0).indexOf(u'a'))).fontWeight(),
             int(QFont::Bold));
}

void TableWritingTest::columnsOfRowsAreAlignedInTheirDirection_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QList<QTextOption::TabType>>("types");
    const auto left = QTextOption::LeftTab;
    const auto right = QTextOption::RightTab;
    const auto center = QTextOption::CenterTab;
    QTest::newRow("from the left")
        << QStringLiteral("a") << QList<QTextOption::TabType>{left, left, right, center};
    QTest::newRow("from the right")
        << QStringLiteral("\u05d0") << QList<QTextOption::TabType>{right, left, right, center};
}

// A tab is named by the edge of the column at which its text stands, whatever the direction.
void TableWritingTest::columnsOfRowsAreAlignedInTheirDirection()
{
    QFETCH(QString, header);
    QFETCH(QList<QTextOption::TabType>, types);
    const WrittenPage page(QStringLiteral("> |%1|b|c|d|e|\n> |-|-|:-|-:|:-:|\n").arg(header));
    QList<QTextOption::TabType> written;
    qreal before = 0;
    for (const QTextOption::Tab& tab : page.block(0).blockFormat().tabPositions()) {
        written += tab.type;
        QVERIFY(tab.position > before);
        before = tab.position;
    }
    QCOMPARE(written, types);
}

void TableWritingTest::tooLargeTablesSaySo()
{
    const WrittenPage page(QStringLiteral("|a").repeated(300) + u'\n'
                           + QStringLiteral("|-").repeated(300) + QStringLiteral("\n|b|"));
    QVERIFY(!page.table());
    QCOMPARE(page.blockCount(), 2);
    QVERIFY(page.text(0).contains(QStringLiteral("256")));
    QVERIFY(page.text(1).startsWith(QStringLiteral("|a|a")));
}

} // namespace table_writing_test

GALLEY_TEST(table_writing_test::TableWritingTest)
#include "table_writing_test.moc"
