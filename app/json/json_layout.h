// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QByteArrayList>

namespace galley::json {

// How a JSON text is laid out, read off its outermost value: new parts are written the same way.
class Layout {
public:
    explicit Layout(const Tree& tree);

    bool isMultiLine() const { return !m_newline.isEmpty(); }
    const QByteArray& unit() const { return m_unit; } // one level of indentation; may be empty
    const QByteArray& colon() const { return m_colon; }
    // What parts two elements on one line: a comma, and a space where the file is spaced.
    QByteArray inlineSeparator() const;
    // The white space that members of `object` are indented by.
    QByteArray memberIndent(const Value& object) const;
    // The white space that the line of a byte begins with.
    QByteArray lineIndent(qsizetype byteOffset) const;
    // `items` between two brackets: over lines, indented one level deeper than `indent`, or on one.
    QByteArray enclosed(char opening, const QByteArrayList& items, char closing,
                        const QByteArray& indent) const;

private:
    QByteArray m_text;
    QByteArray m_newline; // empty: all on one line
    QByteArray m_unit;
    QByteArray m_colon = ": ";
};

} // namespace galley::json
