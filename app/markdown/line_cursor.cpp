// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/line_cursor.h"

namespace galley::markdown {

int LineCursor::indent() const
{
    LineCursor ahead = *this;
    while (ahead.isAtBlank())
        ahead.skipColumns(ahead.widthOfNext());
    return ahead.m_column - m_column;
}

void LineCursor::skipColumns(int columns)
{
    while (columns > 0 && !isAtEnd()) {
        const int width = widthOfNext();
        const int taken = qMin(width, columns);
        m_column += taken;
        columns -= taken;
        if (taken == width)
            ++m_offset;
    }
}

} // namespace galley::markdown
