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

// A range on its way through edits, or back through their inverses.
class Journey {
public:
    explicit Journey(TextRange range) : m_now{range} { }

    void follow(const TextDelta& delta)
    {
        if (m_cut && delta.pasted && delta.pasted->words == m_cut->words) {
            m_now = m_cut->range;
            m_now.range.start += delta.pasted->position;
            m_cut.reset();
            return;
        }
        if (delta.cut)
            noteCut(*delta.cut);
        const MovedRange next = movedBy(delta, m_now.range);
        m_now = {next.range, m_now.isTouched || next.isTouched};
    }

    const MovedRange& now() const { return m_now; }

private:
    // What was cut with the range in it, which is counted from the start of that.
    struct Cut {
        QString words;
        MovedRange range;
    };

    void noteCut(const TextClip& cut)
    {
        const qsizetype start = m_now.range.start - cut.position;
        const bool isInIt = start >= 0 && start + m_now.range.length <= cut.words.size();
        if (isInIt && !m_now.range.isEmpty())
            m_cut = {cut.words, {{start, m_now.range.length}, m_now.isTouched}};
        else if (m_cut && m_cut->words == cut.words)
            m_cut.reset(); // it is those that are put in next
    }

    MovedRange m_now;
    std::optional<Cut> m_cut;
};

} // namespace

TextHistory::Held TextHistory::held() const
{
    Held last = m_held.empty() ? nullptr : m_held.back().lock();
    if (last && *last == revision())
        return last;
    auto held = std::make_shared<const qsizetype>(revision());
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
    Journey journey(range);
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
