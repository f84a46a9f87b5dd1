// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_view_test.cpp

#include "ui/editor/kept_place.h"

#include "app/text/moved_range.h"

namespace galley {

KeptPlace::KeptPlace(RowView& view, const ShownDocument& shown, const TextDelta& delta)
    : m_view(view)
    , m_shown(shown)
{
    const auto moved = [&](int position) {
        return movedBy(delta, {shown.toSource(position), 0}).range.start;
    };
    m_anchor = moved(view.textCursor().anchor());
    m_caret = moved(view.textCursor().position());
    m_top = moved(view.cursorForPosition({0, 0}).position());
}

void KeptPlace::restore() const
{
    QTextCursor cursor = m_shown.cursorFor({m_anchor, 0});
    cursor.setPosition(m_shown.cursorFor({m_caret, 0}).position(), QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
    m_view.putOnTop(m_shown.cursorFor({m_top, 0}));
}

} // namespace galley
