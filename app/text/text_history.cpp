// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_history.h"

#include <algorithm>
#include <utility>

namespace galley {

namespace {

size_t contentHash(const TextDelta& delta)
{
    size_t hash = 0;
    for (const TextChange& change : delta.changes)
        hash = qHashMulti(hash, change.position, change.removed, change.inserted);
    return hash;
}

} // namespace

void TextHistory::append(const TextDelta& delta)
{
    const qint64 act = actOf(delta);
    m_byContent.insert(contentHash(delta), revision());
    m_edits.push_back({delta, act});
}

// The number of an edit that was made before, or was taken back by this one; else a new one.
qint64 TextHistory::actOf(const TextDelta& delta)
{
    const auto known = [this](const TextDelta& wanted) -> qint64 {
        const auto [begin, end] = std::as_const(m_byContent).equal_range(contentHash(wanted));
        const auto found = std::find_if(
            begin, end, [&](qsizetype revision) { return at(revision).delta == wanted; });
        return found == end ? 0 : at(*found).act;
    };
    if (const qint64 same = known(delta))
        return same;
    const qint64 inverse = known(delta.inverted());
    return inverse != 0 ? -inverse : ++m_lastAct;
}

void TextHistory::forgetBefore(qsizetype revision)
{
    while (m_first < qMin(revision, this->revision())) {
        m_byContent.remove(contentHash(m_edits.front().delta), m_first);
        m_edits.pop_front();
        ++m_first;
    }
}

// Those of the edits in a stretch, by the revision before each, that none behind them takes back.
std::vector<qsizetype> TextHistory::editsBetween(qsizetype from, qsizetype to) const
{
    std::vector<qsizetype> left;
    for (qsizetype revision = from; revision < to; ++revision) {
        if (!left.empty() && at(left.back()).act == -at(revision).act)
            left.pop_back();
        else
            left.push_back(revision);
    }
    return left;
}

MovedRange TextHistory::carried(TextRange range, qsizetype from, qsizetype to) const
{
    MovedRange result{range};
    const auto carry = [&result](const TextDelta& delta) {
        const MovedRange next = movedBy(delta, result.range);
        result = {next.range, result.isTouched || next.isTouched};
    };
    const std::vector<qsizetype> edits = editsBetween(qMin(from, to), qMax(from, to));
    if (from <= to) {
        for (const qsizetype revision : edits)
            carry(at(revision).delta);
    } else {
        std::for_each(edits.rbegin(), edits.rend(),
                      [&](qsizetype revision) { carry(at(revision).delta.inverted()); });
    }
    return result;
}

bool TextHistory::areSame(qsizetype one, qsizetype other) const
{
    return editsBetween(qMin(one, other), qMax(one, other)).empty();
}

} // namespace galley
