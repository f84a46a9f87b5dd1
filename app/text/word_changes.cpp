// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/word_changes.h"

#include "app/text/source_text.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace galley {

namespace {

// No word that somebody reads is longer; units.
constexpr qsizetype longestWord = 64;

// How far it is from a place to both ends of the word that it is in; 0 where it is in none.
struct WordEnds {
    qsizetype before = 0;
    qsizetype behind = 0;
};

WordEnds wordAround(const SourceText& text, qsizetype place)
{
    const qsizetype start = qMax<qsizetype>(0, place - longestWord);
    const QString seen = text.mid({start, qMin(text.size(), place + longestWord) - start});
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, seen);
    words.setPosition(place - start);
    if (words.isAtBoundary())
        return {};
    const qsizetype end = words.toNextBoundary();
    const qsizetype begin = words.toPreviousBoundary();
    return {place - start - qMax<qsizetype>(0, begin),
            (end < 0 ? seen.size() : end) - (place - start)};
}

} // namespace

const std::vector<WordChange>& WordChanges::of(const SourceText& before, const SourceText& after,
                                               const TextDelta& delta)
{
    const auto isSame = [](const Grown& grown, const TextChange& change) {
        return grown.change == change;
    };
    const auto size = std::min<std::ptrdiff_t>(std::ssize(m_grown), delta.changes.size());
    // A neighbour of what changed is looked at anew: both may be in one word.
    std::ptrdiff_t same = 0;
    while (same < size && isSame(m_grown[static_cast<std::size_t>(same)], delta.changes[same]))
        ++same;
    std::ptrdiff_t sameBehind = 0;
    while (sameBehind < size - same
           && isSame(m_grown[m_grown.size() - 1 - static_cast<std::size_t>(sameBehind)],
                     delta.changes[delta.changes.size() - 1 - sameBehind]))
        ++sameBehind;
    if (same < std::max<std::ptrdiff_t>(std::ssize(m_grown), delta.changes.size())) {
        same = std::max<std::ptrdiff_t>(0, same - 1);
        sameBehind = std::max<std::ptrdiff_t>(0, sameBehind - 1);
    }

    std::vector<Grown> grown(m_grown.begin(), m_grown.begin() + same);
    qsizetype growth = 0;
    for (qsizetype index = 0; index < delta.changes.size(); ++index) {
        const TextChange& change = delta.changes[index];
        const qsizetype end = change.position + change.removed.size();
        const qsizetype start = change.position + growth; // in the text behind
        growth += change.inserted.size() - change.removed.size();
        if (index >= delta.changes.size() - sameBehind)
            grown.push_back(
                m_grown[m_grown.size() - static_cast<std::size_t>(delta.changes.size() - index)]);
        else if (index >= same)
            grown.push_back(
                {change,
                 std::max(wordAround(before, change.position).before,
                          wordAround(after, start).before),
                 std::max(wordAround(before, end).behind, wordAround(after, end + growth).behind)});
    }
    m_grown = std::move(grown);
    join();
    return m_changes;
}

// What stands between two changes is in both texts; where the words of both meet in it, they are
// one change.
void WordChanges::join()
{
    m_changes.clear();
    qsizetype growth = 0;
    for (std::size_t index = 0; index < m_grown.size(); ++index) {
        const auto& [change, wordBefore, wordBehind] = m_grown[index];
        const qsizetype end = change.position + change.removed.size();
        const qsizetype start = change.position + growth;
        growth += change.inserted.size() - change.removed.size();
        const qsizetype behind = index + 1 < m_grown.size()
            ? std::min(wordBehind, m_grown[index + 1].change.position - end)
            : wordBehind;
        const bool isFirst = m_changes.empty();
        const qsizetype between = isFirst ? 0 : change.position - m_changes.back().before.end();
        if (!isFirst && wordBefore >= between) {
            WordChange& last = m_changes.back();
            last.before.length = end + behind - last.before.start;
            last.after.length = end + growth + behind - last.after.start;
            continue;
        }
        m_changes.push_back(
            {{change.position - wordBefore, end + behind - (change.position - wordBefore)},
             {start - wordBefore, end + growth + behind - (start - wordBefore)}});
    }
}

} // namespace galley
