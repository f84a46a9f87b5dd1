// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/shown_text.h"
#include "ui/editor/row_layout.h"

#include <QTextBlock>
#include <QTextLayout>

namespace galley::tests {

// Words that are all different, so that no place can be taken for another.
inline QString wordsOf(qsizetype size)
{
    QString text;
    for (int number = 0; text.size() < size; ++number)
        text += QStringLiteral("w%1rd%2 ").arg(QString(number % 5 + 1, u'o')).arg(number);
    return text.left(size - 1) + u'.';
}

// An article of very long lines in an editor on the screen.
struct LongLineEditor : ShownText {
    explicit LongLineEditor(const QString& text) : ShownText(text)
    {
        view.setTextStyle({QFont(QStringLiteral("DejaVu Serif"), 12), 60});
    }
    // Where a break of the first line is: the place of the text, and of the document before it.
    qsizetype breakPlace(int number = 0) const
    {
        return view.shown().toSource(blockBefore(number).position() + blockBefore(number).length());
    }
    int before(int number = 0) const
    {
        return blockBefore(number).position() + blockBefore(number).length() - 1;
    }
    QTextBlock blockBefore(int number) const { return view.document()->findBlockByNumber(number); }
    int caret() const { return view.textCursor().position(); }
    void put(int place)
    {
        QTextCursor cursor(view.document());
        cursor.setPosition(place);
        view.setTextCursor(cursor);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, key, modifiers);
    }
    // Each block shows what the map says of it.
    bool showsItsText() const
    {
        const galley::ShownText& map = view.shown().map();
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            const qsizetype start = map.toSource(block.position());
            const qsizetype end = map.toSource(block.position() + block.length() - 1);
            if (session.text().mid({start, end - start}) != block.text())
                return false;
        }
        return isInLine();
    }
    // The rows that a line would have if it were one block.
    QStringList rowsAsOneBlock(int line = 0) const
    {
        QTextLayout whole(session.text().mid(session.text().lineContent(line)), view.font());
        QTextOption option = view.document()->defaultTextOption();
        whole.setTextOption(option);
        whole.beginLayout();
        QStringList rows;
        for (QTextLine row = whole.createLine(); row.isValid(); row = whole.createLine()) {
            row.setLineWidth(view.viewport()->width() - 2 * view.document()->documentMargin());
            rows.append(whole.text().mid(row.textStart(), row.textLength()));
        }
        whole.endLayout();
        return rows;
    }
    // Those it has.
    QStringList rows() const
    {
        QStringList rows;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            view.rows().blockBoundingRect(block); // lays it out
            const QTextLayout& layout = *block.layout();
            for (int row = 0; row < layout.lineCount(); ++row)
                rows.append(block.text().mid(layout.lineAt(row).textStart(),
                                             layout.lineAt(row).textLength()));
        }
        return rows;
    }
};

} // namespace galley::tests
