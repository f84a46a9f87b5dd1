// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/long_line_test.cpp

#include "ui/editor/break_caret.h"

#include "ui/editor/shown_document.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextLayout>

namespace galley {

namespace {

using Keys = std::initializer_list<QKeySequence::StandardKey>;

bool isOneOf(const QKeyEvent& event, Keys keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](QKeySequence::StandardKey key) { return event.matches(key); });
}

// Keys that lead to a row's end, or near it.
bool leadsToRowEnd(const QKeyEvent& event)
{
    return isOneOf(event,
                   {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine,
                    QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine,
                    QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine,
                    QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage,
                    QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage});
}

// Qt names these keys as if all text were read from the left.
bool leadsBack(const QKeyEvent& event, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft
        ? isOneOf(event,
                  {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar,
                   QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord})
        : isOneOf(event,
                  {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar,
                   QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord});
}

} // namespace

bool BreakCaret::isBehindBreak() const
{
    return m_shown.map().isBreak(m_view.textCursor().position() - 1);
}

void BreakCaret::put(int place, bool keepsAnchor)
{
    const QScopedValueRollback settling(m_isSettling, true);
    QTextCursor caret = m_view.textCursor();
    caret.setPosition(place, keepsAnchor ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    m_view.setTextCursor(caret);
}

void BreakCaret::beginKey(const QKeyEvent& event)
{
    m_goesBack = leadsToRowEnd(event);
    if (!isBehindBreak())
        return;
    const QTextCursor caret = m_view.textCursor();
    const bool keepsAnchor = (event.modifiers() & Qt::ShiftModifier) != 0;
    // The break is no letter: what steps or deletes back begins before it.
    if (leadsBack(event, caret.block().textDirection()) && (keepsAnchor || !caret.hasSelection()))
        put(caret.position() - 1, keepsAnchor);
    else if (event.key() == Qt::Key_Backspace && !caret.hasSelection() && !m_view.isReadOnly())
        m_shown.joinWithNext(caret.block().previous());
}

void BreakCaret::end()
{
    m_goesBack = false;
    settle();
}

void BreakCaret::settle()
{
    const QTextCursor caret = m_view.textCursor();
    if (m_isSettling || m_shown.isChanging() || !m_shown.map().isBreak(caret.position()))
        return;
    int place = caret.position() + 1;
    if (m_goesBack && caret.positionInBlock() > 0)
        place = caret.block().position()
            + caret.block().layout()->previousCursorPosition(caret.positionInBlock());
    put(place, caret.hasSelection());
}

} // namespace galley
