// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/closed_spans.h"

using namespace Qt::StringLiterals;

namespace galley::markdown {

qsizetype ClosedSpans::backtickRunEnd(qsizetype start) const
{
    while (start < m_text.size() && m_text[start] == u'`')
        ++start;
    return start;
}

// Remembers what cmark 0.30 does, and so overlooks some runs when it comes to where it has searched
// before. The preview shows what cmark finds.
qsizetype ClosedSpans::closingBackticks(qsizetype from, qsizetype length)
{
    constexpr qsizetype longestRun = 1000; // cmark's limit
    if (length > longestRun)
        return -1;
    if (m_hasSeenAllBackticks && m_lastBackticks.value(length, -1) <= from)
        return -1;
    for (qsizetype start = m_text.indexOf(u'`', from); start >= 0;) {
        const qsizetype end = backtickRunEnd(start);
        m_lastBackticks[end - start] = start;
        if (end - start == length)
            return start;
        start = m_text.indexOf(u'`', end);
    }
    m_hasSeenAllBackticks = true;
    return -1;
}

qsizetype ClosedSpans::htmlEnd(qsizetype start)
{
    const QStringView rest = m_text.sliced(start);
    if (rest.startsWith("<!--"_L1)) {
        if (rest.startsWith("<!-->"_L1) || rest.startsWith("<!--->"_L1))
            return -1;
        const qsizetype end = endBehind("--"_L1, start + 4);
        return end >= 0 && m_text.sliced(end).startsWith(u'>') ? end + 1 : -1;
    }
    if (rest.startsWith("<?"_L1))
        return endBehind("?>"_L1, start + 2);
    if (rest.startsWith("<![CDATA["_L1))
        return endBehind("]]>"_L1, start + 9);
    const qsizetype name = start + 2;
    qsizetype nameEnd = name;
    while (nameEnd < m_text.size() && m_text[nameEnd] >= u'A' && m_text[nameEnd] <= u'Z')
        ++nameEnd;
    const bool isDeclaration = rest.startsWith("<!"_L1) && nameEnd > name && nameEnd < m_text.size()
        && m_text[nameEnd].isSpace();
    return isDeclaration ? endBehind(">"_L1, nameEnd) : -1;
}

qsizetype ClosedSpans::endBehind(QLatin1StringView close, qsizetype from)
{
    if (m_missing.contains(close))
        return -1;
    const qsizetype start = m_text.indexOf(close, from);
    if (start < 0)
        m_missing.append(close);
    return start < 0 ? -1 : start + close.size();
}

} // namespace galley::markdown
