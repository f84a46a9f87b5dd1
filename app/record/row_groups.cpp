// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/record/record_rows_test.cpp

#include "app/record/row_groups.h"

#include "app/record/line_ends.h"
#include "app/record/row_breaks.h"

namespace galley {

namespace {

constexpr qsizetype longestLineBack = 2000; // UTF-16 units

// Cuts the texts at row breaks of `before` that lie in common text.
class Grouping {
public:
    Grouping(QStringView before, QStringView after, const QList<Difference>& differences,
             int columns)
        : m_before(before)
        , m_after(after)
        , m_differences(differences)
        , m_columns(columns)
    {
    }

    std::vector<RowGroup> result(qsizetype maximumShownAround)
    {
        // Common text ends at each difference, and at the texts' end.
        for (qsizetype index = 0; index <= m_differences.size(); ++index) {
            const qsizetype start = index > 0 ? m_differences[index - 1].before.end() : 0;
            const qsizetype end =
                index < m_differences.size() ? m_differences[index].before.start : m_before.size();
            if (end - start <= 2 * (maximumShownAround + longestLineBack))
                continue;
            const qsizetype firstLeftOut = cut(start + maximumShownAround);
            const qsizetype lastLeftOut = cut(end - maximumShownAround);
            groupUpTo(firstLeftOut);
            close(lastLeftOut, lastLeftOut + m_shift, RowGroup::Kind::LeftOut);
            m_shownFrom = lastLeftOut;
        }
        groupUpTo(m_before.size());
        return std::move(m_groups);
    }

private:
    // At the start of a line if one is near.
    qsizetype cut(qsizetype position) const
    {
        for (qsizetype back = 0; back < longestLineBack && back < position; ++back) {
            if (isLineStart(m_before, position - back))
                return position - back;
        }
        return wholePlace(m_before, position);
    }

    void groupUpTo(qsizetype end)
    {
        findRowBreaks(m_before, {m_shownFrom, end - m_shownFrom}, m_columns,
                      [this](qsizetype position) { breakAt(position); });
        if (end == m_before.size()) {
            if (isLineStart(m_before, end))
                breakAt(end);
            while (m_next < m_differences.size())
                passDifference();
            close(end, m_after.size());
        } else {
            breakAt(end);
        }
    }

    void breakAt(qsizetype position)
    {
        while (m_next < m_differences.size() && isBehind(m_differences[m_next], position))
            passDifference();
        const bool isLast = m_next == m_differences.size();
        if (!isLast && m_differences[m_next].before.start < position)
            return; // within what only this side has
        close(position, position + m_shift);
        // Whole lines that only the other side has stand beside nothing.
        if (!isLast && m_differences[m_next].before == TextRange{position, 0}
            && isLineStart(m_after, m_differences[m_next].after.end())) {
            passDifference();
            close(position, position + m_shift);
        }
    }

    static bool isBehind(const Difference& difference, qsizetype position)
    {
        return difference.before.end() < position
            || (difference.before.end() == position && !difference.before.isEmpty());
    }

    void passDifference()
    {
        const Difference& difference = m_differences[m_next++];
        m_shift = difference.after.end() - difference.before.end();
        m_isChanged = true;
    }

    void close(qsizetype before, qsizetype after, RowGroup::Kind kind = RowGroup::Kind::Same)
    {
        if (before == m_beforeStart && after == m_afterStart)
            return;
        m_groups.push_back({{m_beforeStart, before - m_beforeStart},
                            {m_afterStart, after - m_afterStart},
                            m_isChanged ? RowGroup::Kind::Changed : kind});
        m_beforeStart = before;
        m_afterStart = after;
        m_isChanged = false;
    }

    QStringView m_before;
    QStringView m_after;
    const QList<Difference>& m_differences;
    int m_columns;
    std::vector<RowGroup> m_groups;
    qsizetype m_shownFrom = 0; // from where rows are looked for
    qsizetype m_beforeStart = 0; // of the group that is open
    qsizetype m_afterStart = 0;
    bool m_isChanged = false; // whether a difference lies in it
    qsizetype m_next = 0; // the first difference that is not behind
    qsizetype m_shift = 0; // from a place in `before` to its place in `after`
};

} // namespace

std::vector<RowGroup> rowGroups(QStringView before, QStringView after,
                                const QList<Difference>& differences, int columns,
                                qsizetype maximumShownAround)
{
    return Grouping(before, after, differences, columns).result(maximumShownAround);
}

} // namespace galley
