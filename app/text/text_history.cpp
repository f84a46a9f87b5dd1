// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_history.h"

#include <algorithm>
#include <optional>
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

// A range on its way through edits, or back through them: their inverses, the last one first.
class Journey {
public:
    Journey(TextRange range, bool isBack) : m_now{range}, m_isBack(isBack) { }

    void follow(const TextDelta& delta)
    {
        if (isPutIn(delta))
            return;
        const MovedRange next = movedBy(delta, m_now.range);
        if (next.range.isEmpty() && !m_now.range.isEmpty())
            noteCut(delta);
        m_now = {next.range, m_now.isTouched || next.isTouched};
    }

    const MovedRange& now() const { return m_now; }

private:
    // What was cut with the range in it.
    struct Cut {
        QString words;
        MovedRange within; // them
    };

    void noteCut(const TextDelta& delta)
    {
        for (const TextChange& change : delta.changes) {
            const TextRange cut{change.position, change.removed.size()};
            if ((m_isBack || change.inserted.isEmpty()) && cut.start <= m_now.range.start
                && m_now.range.end() <= cut.end())
                m_cut = {change.removed,
                         {{m_now.range.start - cut.start, m_now.range.length}, m_now.isTouched}};
        }
    }

    bool isPutIn(const TextDelta& delta)
    {
        qsizetype growth = 0;
        for (const TextChange& change : m_cut ? delta.changes : QList<TextChange>()) {
            if (change.inserted == m_cut->words && (!m_isBack || change.removed.isEmpty())) {
                m_now = m_cut->within;
                m_now.range.start += change.position + growth;
                m_cut.reset();
                return true;
            }
            growth += change.inserted.size() - change.removed.size();
        }
        return false;
    }

    MovedRange m_now;
    bool m_isBack; // what was put in over other words has them in place of it
    std::optional<Cut> m_cut;
};

} // namespace

TextHistory::Held TextHistory::held() const
{
    const Held last = m_held.empty() ? nullptr : m_held.back().lock();
    if (last && *last == revision())
        return last;
    const auto held = std::make_shared<const qsizetype>(revision());
    m_held.push_back(held);
    return held;
}

void TextHistory::append(const TextDelta& delta)
{
    forgetUnheld();
    if (m_held.empty()) { // of what nobody asks for, the number is enough
        ++m_first;
        return;
    }
    const qint64 act = actOf(delta);
    m_byContent.insert(contentHash(delta), revision());
    m_edits.push_back({delta, act});
}

void TextHistory::forgetUnheld()
{
    while (!m_held.empty() && m_held.front().expired())
        m_held.pop_front();
    const Held oldest = m_held.empty() ? nullptr : m_held.front().lock();
    while (m_first < (oldest ? *oldest : revision())) {
        m_byContent.remove(contentHash(m_edits.front().delta), m_first);
        m_edits.pop_front();
        ++m_first;
    }
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
    Journey journey(range, to < from);
    const std::vector<qsizetype> edits = editsBetween(qMin(from, to), qMax(from, to));
    if (from <= to) {
        for (const qsizetype revision : edits)
            journey.follow(at(revision).delta);
    } else {
        std::for_each(edits.rbegin(), edits.rend(),
                      [&](qsizetype revision) { journey.follow(at(revision).delta.inverted()); });
    }
    return journey.now();
}

bool TextHistory::areSame(qsizetype one, qsizetype other) const
{
    return editsBetween(qMin(one, other), qMax(one, other)).empty();
}

} // namespace galley
