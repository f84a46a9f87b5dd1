// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::markdown {

// Walks over what blocks put before the text of a line, in columns: a tab reaches to the next
// multiple of four, and a block may take a part of one.
class LineCursor {
public:
    explicit LineCursor(QStringView line) : m_line(line) { }

    QStringView line() const { return m_line; }
    qsizetype offset() const { return m_offset; }
    QStringView rest() const { return m_line.sliced(m_offset); }
    QChar next() const { return isAtEnd() ? QChar() : m_line[m_offset]; }
    bool isAtEnd() const { return m_offset == m_line.size(); }
    bool isAtBlank() const { return next() == u' ' || next() == u'\t'; }
    int column() const { return m_column; }

    // The columns of white space at the cursor.
    int indent() const;
    void skipColumns(int columns);
    void skipIndent() { skipColumns(indent()); }

private:
    int widthOfNext() const { return next() == u'\t' ? 4 - m_column % 4 : 1; }

    QStringView m_line;
    qsizetype m_offset = 0;
    int m_column = 0;
};

} // namespace galley::markdown
