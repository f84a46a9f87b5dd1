// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/widgets/growing_text_edit.h"

#include <QTextBlock>
#include <QTextLayout>

namespace row_step_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString english = u"some words that go on and "_s;
const QString hebrew = u"\u05de\u05dc\u05d9\u05dd \u05e8\u05d1\u05d5\u05ea \u05e9\u05dc "_s;
const QString arabic = u"\u0643\u0644\u0645\u0629 \u0648\u0627\u062d\u062f\u0629 "_s;

struct Field {
    explicit Field(const QString& text)
    {
        edit.setMaximumLines(6);
        edit.setText(text);
        edit.resize(200, 150);
        edit.show();
    }
    int rowAt(const QTextCursor& caret) const
    {
        const QTextBlock block = caret.block();
        edit.document()->documentLayout()->blockBoundingRect(block);
        return block.firstLineNumber()
            + block.layout()->lineForTextPosition(caret.positionInBlock()).lineNumber();
    }
    int row() const { return rowAt(edit.textCursor()); }
    int lastRow() const
    {
        QTextCursor end(edit.document());
        end.movePosition(QTextCursor::End);
        return rowAt(end);
    }
    qreal leastRowHeight() const
    {
        qreal least = edit.viewport()->height();
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            for (int row = 0; row < block.layout()->lineCount(); ++row)
                least = qMin(least, block.layout()->lineAt(row).height());
        }
        return least;
    }
    void put(QTextCursor::MoveOperation where)
    {
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
            edit.document()->documentLayout()->blockBoundingRect(block); // else one counts as a row
        edit.moveCursor(where);
    }

    GrowingTextEdit edit;
};

} // namespace

// Up and down through the rows of a text, whatever way they are read.
class RowStepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStepLeadsToTheNextRow_data();
    void eachStepLeadsToTheNextRow();
    void pagesLeadFromEndToEnd_data() { eachStepLeadsToTheNextRow_data(); }
    void pagesLeadFromEndToEnd();
    void theCaretComesBackToItsColumnBehindAShortRow();
    void withShiftTheSelectionGrows();
    void atTheFirstRowTheSelectionGoes();
};

void RowStepTest::eachStepLeadsToTheNextRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTextCursor::MoveOperation>("from");
    const QList<std::pair<const char*, QString>> texts{
        {"English", english.repeated(12)},
        {"Hebrew", hebrew.repeated(20)},
        {"Arabic, several paragraphs", (arabic.repeated(12) + u'\n').repeated(3)},
        {"both in one row", (english + hebrew).repeated(8)},
        {"Hebrew with English", (hebrew + english).repeated(8)},
    };
    for (const auto& [name, text] : texts) {
        QTest::addRow("%s, from an edge", name) << text << QTextCursor::StartOfLine;
        QTest::addRow("%s, from the other edge", name) << text << QTextCursor::EndOfLine;
    }
}

void RowStepTest::eachStepLeadsToTheNextRow()
{
    QFETCH(const QString, text);
    QFETCH(const QTextCursor::MoveOperation, from);
    Field field(text);
    field.put(QTextCursor::Start);
    field.edit.moveCursor(from);
    const int last = field.lastRow();
    QVERIFY(last > 5);
    for (int row = 1; row <= last; ++row) {
        QTest::keyClick(&field.edit, Qt::Key_Down);
        QCOMPARE(field.row(), row);
    }
    field.put(QTextCursor::End);
    field.edit.moveCursor(from);
    for (int row = last - 1; row >= 0; --row) {
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QCOMPARE(field.row(), row);
    }
}

void RowStepTest::pagesLeadFromEndToEnd()
{
    QFETCH(const QString, text);
    QFETCH(const QTextCursor::MoveOperation, from);
    Field field(text);
    field.put(QTextCursor::Start);
    field.edit.moveCursor(from);
    const int last = field.lastRow();
    const int page = qRound(field.edit.viewport()->height() / field.leastRowHeight());
    for (int row = 0; row < last; row = field.row()) {
        QTest::keyClick(&field.edit, Qt::Key_PageDown);
        QVERIFY(field.row() > row && field.row() <= row + page);
    }
    for (int row = last; row > 0; row = field.row()) {
        QTest::keyClick(&field.edit, Qt::Key_PageUp);
        QVERIFY(field.row() < row && field.row() >= row - page);
    }
}

void RowStepTest::theCaretComesBackToItsColumnBehindAShortRow()
{
    Field field(u"a long row of words\na\nanother long row"_s);
    field.put(QTextCursor::Start);
    for (int letter = 0; letter < 12; ++letter)
        field.edit.moveCursor(QTextCursor::NextCharacter);
    const int x = field.edit.cursorRect().x();
    QTest::keyClick(&field.edit, Qt::Key_Down);
    QVERIFY(field.edit.cursorRect().x() < x - 20);
    QTest::keyClick(&field.edit, Qt::Key_Down);
    QVERIFY(qAbs(field.edit.cursorRect().x() - x) < 10);
}

void RowStepTest::withShiftTheSelectionGrows()
{
    Field field(hebrew.repeated(12));
    field.put(QTextCursor::End);
    const int end = field.edit.textCursor().position();
    QTest::keyClick(&field.edit, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&field.edit, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(field.edit.textCursor().anchor(), end);
    QCOMPARE(field.row(), field.lastRow() - 2);
}

void RowStepTest::atTheFirstRowTheSelectionGoes()
{
    Field field(english);
    field.put(QTextCursor::Start);
    field.edit.moveCursor(QTextCursor::NextWord, QTextCursor::KeepAnchor);
    const int place = field.edit.textCursor().position();
    QTest::keyClick(&field.edit, Qt::Key_Up);
    QVERIFY(!field.edit.textCursor().hasSelection());
    QCOMPARE(field.edit.textCursor().position(), place);
}

} // namespace row_step_test

GALLEY_TEST(row_step_test::RowStepTest)
#include "row_step_test.moc"
