// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace galley::markdown {

// Walks over what blocks put before the text of a line, in columns: a tab reaches to the next
// multiple of four, and a block may take a part of one. All that is walked over is ASCII, so that
// offsets there are the same in bytes and in UTF-16 units.
template <typename View> class BasicLineCursor {
public:
    using Unit = typename View::value_type;

    explicit BasicLineCursor(View line) : m_line(line) { }

    View line() const { return m_line; }
    qsizetype offset() const { return m_offset; }
    View rest() const { return m_line.sliced(m_offset); }
    Unit next() const { return isAtEnd() ? Unit() : m_line[m_offset]; }
    bool isAtEnd() const { return m_offset == m_line.size(); }
    bool isAtBlank() const { return next() == Unit(u' ') || next() == Unit(u'\t'); }
    int column() const { return m_column; }

    // The columns of white space at the cursor.
    int indent() const
    {
        BasicLineCursor ahead = *this;
        while (ahead.isAtBlank())
            ahead.skipColumns(ahead.widthOfNext());
        return ahead.m_column - m_column;
    }
    // What is left of a tab of which a block took a part.
    int restOfTab() const { return m_isInTab ? widthOfNext() : 0; }

    void skipColumns(int columns)
    {
        while (columns > 0 && !isAtEnd()) {
            const int width = widthOfNext();
            const int taken = qMin(width, columns);
            m_column += taken;
            columns -= taken;
            m_isInTab = taken < width;
            if (!m_isInTab)
                ++m_offset;
        }
    }
    void skipIndent() { skipColumns(indent()); }

private:
    int widthOfNext() const { return next() == Unit(u'\t') ? 4 - m_column % 4 : 1; }

    View m_line;
    qsizetype m_offset = 0;
    int m_column = 0;
    bool m_isInTab = false;
};

using LineCursor = BasicLineCursor<QStringView>;
using ByteCursor = BasicLineCursor<QByteArrayView>; // over UTF-8

} // namespace galley::markdown
