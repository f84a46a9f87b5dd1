// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/byte_lines.h"

#include <algorithm>

namespace galley::markdown {

ByteLines::ByteLines(QByteArrayView text) : m_text(text), m_starts{0}
{
    while (m_starts.back() < text.size())
        m_starts.push_back(behindLine(text, m_starts.back()));
}

ByteRange ByteLines::line(int number) const
{
    const auto index = static_cast<std::size_t>(number);
    return {m_starts[index], m_starts[index + 1] - m_starts[index]};
}

QByteArrayView ByteLines::content(int number) const
{
    const ByteRange range = line(number);
    QByteArrayView content = m_text.sliced(range.start, range.length);
    while (!content.isEmpty() && (content.back() == '\n' || content.back() == '\r'))
        content.chop(1);
    return content;
}

bool ByteLines::isBlank(int number) const
{
    const QByteArrayView text = content(number);
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

} // namespace galley::markdown
