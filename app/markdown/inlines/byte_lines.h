// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/line_ends.h"

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

// Dropped by cmark where a text begins, and only there.
inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

// Where the lines of a text begin as cmark counts them.
class ByteLines {
public:
    explicit ByteLines(QByteArrayView text);

    // A text that ends with a terminator has no further empty line, and an empty text has none.
    int count() const { return static_cast<int>(m_starts.size()) - 1; }
    // With its terminator.
    ByteRange line(int number) const;
    // Without its terminator.
    QByteArrayView content(int number) const;
    // Nothing but spaces and tabs.
    bool isBlank(int number) const;

private:
    QByteArrayView m_text;
    std::vector<qsizetype> m_starts; // of each line, and the text's end
};

} // namespace galley::markdown
