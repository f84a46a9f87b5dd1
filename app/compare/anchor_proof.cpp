// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/anchor_proof.h"

#include <algorithm>

namespace galley::compare {

namespace {

// How often tokens stand in a row among others.
int countOf(const QList<Token>& tokens, std::span<const Token> row)
{
    const auto areSame = [](const Token& one, const Token& other) { return one.key == other.key; };
    int count = 0;
    auto from = tokens.begin();
    while (true) {
        from = std::search(from, tokens.end(), row.begin(), row.end(), areSame);
        if (from == tokens.end())
            return count;
        ++count;
        ++from;
    }
}

// The words of tokens, marks left out.
QList<Token> wordsOf(const QList<Token>& tokens)
{
    QList<Token> words;
    std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(words),
                 [](const Token& token) { return token.isWord; });
    return words;
}

} // namespace

AnchorProof::AnchorProof(const Alignment& alignment, const WordTrails& trails,
                         const AnchorTarget& target)
    : m_alignment(alignment)
    , m_trails(trails)
    , m_target(target)
{
}

QList<AnchorProof::Stretch> AnchorProof::stretches() const
{
    QList<Stretch> stretches;
    for (const FollowedToken& token : m_target.tokens) {
        if (!stretches.isEmpty() && stretches.last().group == token.group)
            stretches.last().last = token.index;
        else
            stretches.append({token.group, token.index, token.index});
    }
    return stretches;
}

bool AnchorProof::isProven() const
{
    const QList<Stretch> all = stretches();
    return std::all_of(all.begin(), all.end(),
                       [this](const Stretch& stretch) { return isStretchProven(stretch); });
}

bool AnchorProof::isPartProven() const
{
    qsizetype words = 0;
    for (const FollowedToken& token : m_target.tokens)
        words += token.stands() && token.token.isWord ? 1 : 0;
    if (words > 1)
        return true;
    return std::any_of(m_target.tokens.begin(), m_target.tokens.end(),
                       [this](const FollowedToken& token) {
                           return token.stands() && token.token.isWord
                               && isStretchProven({token.group, token.index, token.index});
                       });
}

bool AnchorProof::isWordBesideLeft(const WordTrail& trail, const Stretch& stretch) const
{
    const int partner = trail.partnerOf(stretch.first);
    for (int index = stretch.first - 1; index >= 0; --index) {
        if (!trail.before()[index].isWord)
            continue;
        return trail.partnerOf(index) >= 0 && !trail.isOpen(index)
            && !trail.hasWordsAfter(trail.partnerOf(index) + 1, partner);
    }
    return !trail.hasWordsAfter(0, partner);
}

bool AnchorProof::isWordBesideRight(const WordTrail& trail, const Stretch& stretch) const
{
    const int partner = trail.partnerOf(stretch.last);
    for (int index = stretch.last + 1; index < trail.before().size(); ++index) {
        if (!trail.before()[index].isWord)
            continue;
        return trail.partnerOf(index) >= 0 && !trail.isOpen(index)
            && !trail.hasWordsAfter(partner + 1, trail.partnerOf(index));
    }
    return !trail.hasWordsAfter(partner + 1, static_cast<int>(trail.after().size()));
}

bool AnchorProof::isStretchProven(const Stretch& stretch) const
{
    if (m_alignment.groups[stretch.group].hunks.isEmpty())
        return true;
    const WordTrail& trail = m_trails.of(stretch.group);
    const bool left = isWordBesideLeft(trail, stretch);
    const bool right = isWordBesideRight(trail, stretch);
    if (left && right)
        return true;
    const std::span<const Token> all(trail.before());
    const auto rowOf = [&all](int first, int last) {
        return all.subspan(static_cast<size_t>(first),
                           static_cast<size_t>(last) - static_cast<size_t>(first) + 1);
    };
    const auto isOnceInBoth = [&trail](std::span<const Token> row) {
        return countOf(trail.before(), row) == 1 && countOf(trail.after(), row) == 1;
    };
    const std::span<const Token> row = rowOf(stretch.first, stretch.last);
    if ((left || right) && countOf(trail.before(), row) == countOf(trail.after(), row))
        return true;
    const bool hasLeft = stretch.first > 0 && all[static_cast<size_t>(stretch.first) - 1].isWord;
    const bool hasRight = stretch.last + 1 < trail.before().size()
        && all[static_cast<size_t>(stretch.last) + 1].isWord;
    if (left && hasLeft && isOnceInBoth(rowOf(stretch.first - 1, stretch.last)))
        return true;
    if (right && hasRight && isOnceInBoth(rowOf(stretch.first, stretch.last + 1)))
        return true;
    const auto words =
        std::count_if(row.begin(), row.end(), [](const Token& token) { return token.isWord; });
    return words > 1 && isOnceInBoth(row);
}

bool AnchorProof::isOnlyPlace() const
{
    const QList<Stretch> all = stretches();
    if (all.size() != 1 || all.front().group < 0)
        return false;
    const Stretch& stretch = all.front();
    const WordTrail& trail = m_trails.of(stretch.group);
    const auto wordsUpTo = [&trail](int end) {
        return std::count_if(trail.before().begin(), trail.before().begin() + end,
                             [](const Token& token) { return token.isWord; });
    };
    const QList<Token> before = wordsOf(trail.before());
    const QList<Token> after = wordsOf(trail.after());
    const qsizetype first = wordsUpTo(stretch.first);
    const qsizetype end = wordsUpTo(stretch.last + 1);
    if (first == end)
        return false;
    const qsizetype from = qMax<qsizetype>(0, first - 1);
    const qsizetype to = qMin(before.size(), end + 1);
    const bool hasBoth = from < first && to > end;
    if (to - from == end - first || (!m_trails.areSure(stretch.group) && !hasBoth))
        return false;
    const std::span<const Token> row = std::span<const Token>(before).subspan(
        static_cast<size_t>(from), static_cast<size_t>(to - from));
    if (countOf(before, row) != 1 || countOf(after, row) != 1)
        return false;
    const auto place =
        std::search(after.begin(), after.end(), row.begin(), row.end(),
                    [](const Token& one, const Token& other) { return one.key == other.key; });
    const bool isEdgeKept = (first > 0 || place == after.begin())
        && (end < before.size() || place + (to - from) == after.end());
    const Token& found = *(place + (first - from));
    const int partner = trail.partnerOf(stretch.first);
    return isEdgeKept && partner >= 0 && trail.after()[partner].range.start <= found.range.start
        && !trail.hasWordsAfter(0, 0)
        && wordsOf(trail.after().mid(partner)).front().range == found.range;
}

} // namespace galley::compare
