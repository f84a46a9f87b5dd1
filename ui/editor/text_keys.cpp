// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_view_test.cpp

#include "ui/editor/text_keys.h"

#include "app/markdown/blocks/line_context.h"
#include "app/session/article_session.h"
#include "ui/editor/text_view.h"
#include "ui/widgets/whole_emoji.h"

#include <QKeyEvent>

namespace galley {

bool TextKeys::press(const QKeyEvent& event)
{
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!isPlain || m_view.isReadOnly())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return breakLine();
    case Qt::Key_Tab:
        return takeTab();
    case Qt::Key_Backtab:
        indent(markdown::Indentation::Out);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (m_view.textCursor().hasSelection()) {
            removeSelection();
            return true;
        }
        return event.key() == Qt::Key_Backspace && removeEmoji();
    default:
        return false;
    }
}

void TextKeys::removeSelection()
{
    const SourceText& text = m_session.text();
    const TextRange range = m_view.selection();
    const bool isOneLine = text.lineAt(range.start) == text.lineAt(range.end());
    if (isOneLine || isInCode())
        m_view.textCursor().removeSelectedText();
    else
        m_view.perform(markdown::removeLines(text, range));
    m_view.ensureCursorVisible();
}

bool TextKeys::breakLine()
{
    const SourceText& text = m_session.text();
    const TextRange range = m_view.selection();
    if (!isInCode()) {
        m_view.perform(markdown::breakLine(text, range));
        return true;
    }
    // In code the next line begins as deep as this one.
    const int line = text.lineAt(range.start);
    const TextRange content = text.lineContent(line);
    const QString before = text.mid({content.start, range.start - content.start});
    qsizetype indentation = 0;
    while (indentation < before.size()
           && (before[indentation] == u' ' || before[indentation] == u'\t'))
        ++indentation;
    const QString broken = text.terminatorFor(line) + before.first(indentation);
    m_view.insert(broken, {broken.size(), 0});
    return true;
}

// A tabulator is one in code alone: before a paragraph it would make code of it.
bool TextKeys::takeTab()
{
    if (isInCode())
        return false;
    if (!indent(markdown::Indentation::In) && !std::exchange(m_isTabExplained, true))
        Q_EMIT m_view.noted(
            TextView::tr("Tab indents the items of a list. F6 leads on to the next pane."));
    return true;
}

bool TextKeys::indent(markdown::Indentation direction)
{
    if (isInCode())
        return false;
    const auto result = markdown::indentItems(direction, m_session.text(), m_view.selection());
    if (!result)
        return false;
    m_view.perform(*result);
    return true;
}

bool TextKeys::removeEmoji()
{
    QTextCursor cursor = m_view.textCursor();
    if (!selectEmojiBefore(cursor))
        return false;
    cursor.removeSelectedText();
    m_view.ensureCursorVisible();
    return true;
}

bool TextKeys::isInCode() const
{
    return markdown::isInCode(m_session.blocks(), m_session.text(), m_view.selection().start);
}

} // namespace galley
