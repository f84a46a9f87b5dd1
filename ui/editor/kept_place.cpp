// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/kept_place.h"

#include "app/text/moved_range.h"

#include <QScrollBar>
#include <QTextBlock>

namespace galley {

KeptPlace::KeptPlace(QPlainTextEdit& view, const SourceText& text, const TextDelta& delta)
    : m_view(view)
    , m_text(text)
{
    const SourceText before(applied(text.toString(), delta.inverted()));
    const auto moved = [&](int position) {
        return movedBy(delta, {before.fromEditor(position), 0}).range.start;
    };
    m_anchor = moved(view.textCursor().anchor());
    m_caret = moved(view.textCursor().position());
    m_top = moved(view.cursorForPosition({0, 0}).position());
}

void KeptPlace::restore() const
{
    QTextCursor cursor(m_view.document());
    cursor.setPosition(static_cast<int>(m_text.toEditor(m_anchor)));
    cursor.setPosition(static_cast<int>(m_text.toEditor(m_caret)), QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
    const QTextBlock top = m_view.document()->findBlock(static_cast<int>(m_text.toEditor(m_top)));
    m_view.verticalScrollBar()->setValue(top.firstLineNumber());
}

} // namespace galley
