// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/byte_lines.h"

#include <algorithm>

namespace galley::markdown {

qsizetype lineEnd(QByteArrayView text, qsizetype byte)
{
    while (byte < text.size() && text[byte] != '\n' && text[byte] != '\r')
        ++byte;
    return byte;
}

qsizetype behindLine(QByteArrayView text, qsizetype byte)
{
    const qsizetype end = lineEnd(text, byte);
    return qMin(text.size(), text.sliced(end).startsWith("\r\n") ? end + 2 : end + 1);
}

ByteLines::ByteLines(QByteArrayView text) : m_text(text), m_starts{0}
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isTerminated = text[at] == '\n'
            || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
        if (isTerminated)
            m_starts.push_back(at + 1);
    }
    if (m_starts.back() != text.size())
        m_starts.push_back(text.size());
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
