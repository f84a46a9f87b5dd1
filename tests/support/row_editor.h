// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/row_layout.h"
#include "ui/editor/row_view.h"

#include <QFont>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace galley::tests {

// A text in a field that lays its own rows, on the screen.
struct RowEditor {
    explicit RowEditor(const QString& text, int rowHeight = 30) : view(RowView::newDocument())
    {
        view.setFont(QFont(QStringLiteral("DejaVu Serif"), 12));
        view.setFrameShape(QFrame::NoFrame);
        view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view.rows().setRowHeight(rowHeight);
        view.setPlainText(text);
        view.resize(400, 305);
        view.show();
    }

    // Laid out.
    QTextBlock block(int number = 0) const
    {
        const QTextBlock block = view.document()->findBlockByNumber(number);
        view.rows().blockBoundingRect(block);
        return block;
    }
    QTextLine row(int number, int ofBlock = 0) const
    {
        return block(ofBlock).layout()->lineAt(number);
    }
    int rowCount(int ofBlock = 0) const { return block(ofBlock).layout()->lineCount(); }
    void putCaret(int position)
    {
        QTextCursor caret = view.textCursor();
        caret.setPosition(position);
        view.setTextCursor(caret);
    }

    RowView view;
};

} // namespace galley::tests
