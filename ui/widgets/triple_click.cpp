// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_hand_test.cpp

#include "ui/widgets/triple_click.h"

#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace galley {

void TripleClick::begin(const QMouseEvent& event)
{
    m_before = m_view.textCursor();
    m_isPressed = event.button() == Qt::LeftButton && !(event.modifiers() & Qt::ShiftModifier);
    m_isTriple = false;
}

// Qt does not tell of it; a press that selects is one.
void TripleClick::leaveLineBreak()
{
    QTextCursor cursor = m_view.textCursor();
    if (std::exchange(m_isPressed, false))
        m_isTriple = cursor.hasSelection()
            && (cursor.selectionStart() != m_before.selectionStart()
                || cursor.selectionEnd() != m_before.selectionEnd());
    const int end = cursor.selectionEnd();
    if (!m_isTriple || !cursor.hasSelection()
        || m_view.document()->findBlock(end).position() != end)
        return;
    const bool isForwards = cursor.position() == end;
    const int anchor = isForwards ? cursor.anchor() : end - 1;
    const int position = isForwards ? end - 1 : cursor.position();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
}

} // namespace galley
