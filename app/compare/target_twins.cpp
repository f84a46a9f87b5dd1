// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/target_twins.h"

namespace galley::compare {

bool TargetTwins::of(const AnchorTarget& target) const
{
    if (!target.hasWords())
        return !m_twins.isHeld(target.firstBlock) && m_twins.has(wordsBeside(target));
    for (qsizetype index = 0; index < target.tokens.size(); ++index) {
        const FollowedToken& first = target.tokens[index];
        if (!first.stands() || !first.token.isWord)
            continue;
        const int block = blockAt(m_before, first.token.range.start);
        const qsizetype blockEnd = m_before.block(block).range.end();
        qsizetype last = index;
        for (qsizetype next = index + 1; next < target.tokens.size(); ++next) {
            const FollowedToken& token = target.tokens[next];
            if (!token.token.isWord)
                continue;
            if (!token.stands() || token.token.range.end() > blockEnd)
                break;
            last = next;
        }
        const bool isHeld = m_trails.areSure(first.group) && m_twins.isHeld(block);
        if (!isHeld && m_twins.has(rowOf(first, target.tokens[last], block)))
            return true;
        index = last;
    }
    return false;
}

// The words from one to another of a block, with the one before and the one behind, if those stand;
// or with the edge, if they are still beside one.
QList<int> TargetTwins::rowOf(const FollowedToken& first, const FollowedToken& last,
                              int block) const
{
    const WordTrail& trail = m_trails.of(first.group);
    const TextRange whole = m_before.block(block).range;
    QList<int> row;
    const int before = trail.wordBefore(first.index);
    const bool hasBefore = before >= 0 && trail.before()[before].range.start >= whole.start;
    if (hasBefore && areInOneBlock(trail, before, first.index))
        row.append(trail.before()[before].key);
    else if (!hasBefore && trail.areTogether(before, first.index))
        row.append(Twins::edge);
    for (int word = first.index; word <= last.index; word = trail.wordBehind(word))
        row.append(trail.before()[word].key);
    const int behind = trail.wordBehind(last.index);
    const bool hasBehind =
        behind < trail.before().size() && trail.before()[behind].range.end() <= whole.end();
    if (hasBehind && areInOneBlock(trail, last.index, behind))
        row.append(trail.before()[behind].key);
    else if (!hasBehind && trail.areTogether(last.index, behind))
        row.append(Twins::edge);
    return row;
}

// Whether two words still follow each other, with no end of a block between.
bool TargetTwins::areInOneBlock(const WordTrail& trail, int word, int next) const
{
    if (!trail.areTogether(word, next))
        return false;
    const auto blockOf = [&](int token) {
        return blockAt(m_after, trail.after()[trail.partnerOf(token)].range.start);
    };
    return blockOf(word) == blockOf(next);
}

QList<int> TargetTwins::wordsBeside(const AnchorTarget& target)
{
    QList<int> words;
    if (target.left.key >= 0)
        words.append(target.left.key);
    if (target.right.key >= 0 && target.left.group == target.right.group)
        words.append(target.right.key);
    return words;
}

} // namespace galley::compare
