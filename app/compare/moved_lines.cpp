// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/moved_lines.h"

#include <QHash>

namespace galley {

namespace {

// A shorter line may well stand in two places without having gone from one to the other.
constexpr qsizetype leastUnits = 12;

QStringView contentOf(QStringView text, const TextUnit& line)
{
    const QStringView whole = text.sliced(line.range.start, line.range.length);
    return whole.chopped(terminatorAtEnd(whole));
}

class Matching {
public:
    Matching(QStringView before, const std::vector<TextUnit>& beforeLines, QStringView after,
             const std::vector<TextUnit>& afterLines, const std::vector<int>& common)
        : m_before(before)
        , m_after(after)
        , m_beforeLines(beforeLines)
        , m_afterLines(afterLines)
        , m_isFree(beforeLines.size(), true)
        , m_isFreeAfter(afterLines.size(), true)
        , m_moved(beforeLines.size(), -1)
    {
        for (size_t line = 0; line < common.size(); ++line) {
            if (common[line] < 0)
                continue;
            m_isFree[line] = false;
            m_isFreeAfter[static_cast<size_t>(common[line])] = false;
        }
    }

    std::vector<int> moved()
    {
        QHash<QStringView, QList<int>> arrivals; // the last one first
        for (size_t line = m_afterLines.size(); line-- > 0;) {
            const QStringView content = contentOf(m_after, m_afterLines[line]);
            if (m_isFreeAfter[line] && content.trimmed().size() >= leastUnits)
                arrivals[content].append(static_cast<int>(line));
        }
        for (size_t line = 0; line < m_beforeLines.size() && !arrivals.isEmpty(); ++line) {
            if (!m_isFree[line])
                continue;
            const auto known = arrivals.find(contentOf(m_before, m_beforeLines[line]));
            while (known != arrivals.end() && !known->isEmpty() && m_isFree[line])
                pairUp(line, static_cast<size_t>(known->takeLast()));
        }
        return std::move(m_moved);
    }

private:
    bool canPair(size_t before, size_t after) const
    {
        return before < m_isFree.size() && after < m_isFreeAfter.size() && m_isFree[before]
            && m_isFreeAfter[after]
            && contentOf(m_before, m_beforeLines[before])
            == contentOf(m_after, m_afterLines[after]);
    }

    void take(size_t before, size_t after)
    {
        m_isFree[before] = false;
        m_isFreeAfter[after] = false;
        m_moved[before] = static_cast<int>(after);
    }

    // Short and empty lines go along with the long one that they follow.
    void pairUp(size_t before, size_t after)
    {
        for (; canPair(before, after); ++before, ++after)
            take(before, after);
    }

    QStringView m_before;
    QStringView m_after;
    const std::vector<TextUnit>& m_beforeLines;
    const std::vector<TextUnit>& m_afterLines;
    std::vector<bool> m_isFree;
    std::vector<bool> m_isFreeAfter;
    std::vector<int> m_moved;
};

} // namespace

std::vector<int> movedLines(QStringView before, const std::vector<TextUnit>& beforeLines,
                            QStringView after, const std::vector<TextUnit>& afterLines,
                            const std::vector<int>& common)
{
    return Matching(before, beforeLines, after, afterLines, common).moved();
}

} // namespace galley
