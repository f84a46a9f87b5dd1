// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/word_trails.h"

#include "app/compare/open_partners.h"

#include <algorithm>

namespace galley::compare {

namespace {

constexpr qsizetype leastInRow = 3; // words that tell a block from another

QList<Token> tokensOfRun(const BlockText& text, Run blocks)
{
    if (blocks.count() == 1)
        return text.tokensOf(blocks.first);
    QList<Token> tokens;
    for (int block = blocks.first; block < blocks.end; ++block)
        tokens += text.tokensOf(block);
    return tokens;
}

} // namespace

WordTrail::WordTrail(const Alignment& alignment, const Group& group)
    : m_before(tokensOfRun(*alignment.before, group.before))
    , m_after(tokensOfRun(*alignment.after, group.after))
    , m_partners(m_before.size(), -1)
    , m_isOpen(m_before.size(), false)
{
    follow(group.hunks,
           alignment.after->block(group.after.first).range.start
               - alignment.before->block(group.before.first).range.start);
    if (!group.hunks.isEmpty())
        noteOpen();
}

// What lies outside of hunks stands where the hunks before shifted it; a hunk that changes no word
// says itself what its token became.
void WordTrail::follow(const QList<Hunk>& hunks, qsizetype shift)
{
    qsizetype next = 0; // hunk
    qsizetype match = 0; // token after
    for (qsizetype index = 0; index < m_before.size(); ++index) {
        const TextRange token = m_before[index].range;
        while (next < hunks.size() && hunks[next].before.end() <= token.start) {
            shift = hunks[next].after.end() - hunks[next].before.end();
            ++next;
        }
        TextRange place{token.start + shift, token.length};
        if (next < hunks.size() && hunks[next].before.start < token.end()) {
            if (hunks[next].kind == HunkKind::Words || hunks[next].before != token)
                continue;
            place = hunks[next].after;
        }
        while (match < m_after.size() && m_after[match].range.start < place.start)
            ++match;
        if (match < m_after.size() && m_after[match].range == place)
            m_partners[index] = static_cast<int>(match);
    }
}

void WordTrail::noteOpen()
{
    const QList<bool> isOpen = openPartners(m_before, m_after, m_partners);
    for (qsizetype index = 0; index < m_before.size(); ++index)
        m_isOpen[index] = m_before[index].isWord && m_partners[index] >= 0 && isOpen[index];
}

bool WordTrail::isAccompanied(int token) const
{
    if (areTogether(wordBefore(token), token) || areTogether(token, wordBehind(token)))
        return true;
    const auto isSame = [key = m_before[token].key](const Token& other) {
        return other.key == key;
    };
    return std::count_if(m_before.begin(), m_before.end(), isSame) == 1
        && std::count_if(m_after.begin(), m_after.end(), isSame) == 1;
}

bool WordTrail::areTogether(int word, int next) const
{
    const auto end = static_cast<int>(m_before.size());
    const int partner = word < 0 ? -1 : m_partners[word];
    const int partnerOfNext = next == end ? static_cast<int>(m_after.size()) : m_partners[next];
    const bool stand = (word < 0 || partner >= 0) && partnerOfNext >= 0;
    return stand && !hasWordsAfter(partner + 1, partnerOfNext);
}

int WordTrail::wordBefore(int token) const
{
    do
        --token;
    while (token >= 0 && !m_before[token].isWord);
    return token;
}

int WordTrail::wordBehind(int token) const
{
    do
        ++token;
    while (token < m_before.size() && !m_before[token].isWord);
    return token;
}

int WordTrail::firstEndingBehind(qsizetype place) const
{
    const auto first =
        std::partition_point(m_before.begin(), m_before.end(),
                             [place](const Token& token) { return token.range.end() <= place; });
    return static_cast<int>(first - m_before.begin());
}

bool WordTrail::hasWordsAfter(int first, int end) const
{
    return first < end
        && std::any_of(m_after.begin() + first, m_after.begin() + end,
                       [](const Token& token) { return token.isWord; });
}

const WordTrail& WordTrails::of(int group) const
{
    auto known = m_trails.constFind(group);
    if (known == m_trails.constEnd())
        known = m_trails.insert(
            group, std::make_shared<const WordTrail>(m_alignment, m_alignment.groups[group]));
    return **known;
}

bool WordTrails::isKnown(int group, int token) const
{
    const WordTrail& trail = of(group);
    if (trail.partnerOf(token) < 0 || trail.isOpen(token))
        return false;
    if (areSure(group))
        return true;
    if (!trail.before()[token].isWord)
        return false;
    int first = token;
    while (trail.wordBefore(first) >= 0 && trail.areTogether(trail.wordBefore(first), first))
        first = trail.wordBefore(first);
    const auto end = static_cast<int>(trail.before().size());
    QList<int> words{trail.before()[first].key};
    for (int word = first, next = trail.wordBehind(first);
         next < end && trail.areTogether(word, next); next = trail.wordBehind(next)) {
        words.append(trail.before()[next].key);
        word = next;
    }
    return (words.size() >= leastInRow || areHeld(group)) && m_twins.areOnce(words);
}

bool WordTrails::areSure(int group) const
{
    if (m_alignment.groups[group].hunks.isEmpty())
        return m_alignment.groups[group].isSure;
    auto known = m_areSure.constFind(group);
    if (known == m_areSure.constEnd())
        known = m_areSure.insert(group, areWithoutRival(group));
    return *known;
}

bool WordTrails::areWithoutRival(int group) const
{
    const Group& blocks = m_alignment.groups[group];
    return blocks.isSure && !m_rivals.has(blocks);
}

// Whether the groups on both sides are known, and are beside it in both texts.
bool WordTrails::areHeld(int group) const
{
    const QList<Group>& groups = m_alignment.groups;
    if (group == 0 || group + 1 == groups.size())
        return true;
    return groups[group - 1].isSure && groups[group + 1].isSure
        && m_alignment.areNeighboursInBoth(groups[group - 1], groups[group])
        && m_alignment.areNeighboursInBoth(groups[group], groups[group + 1]);
}

} // namespace galley::compare
