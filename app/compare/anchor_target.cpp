// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/anchor_target.h"

#include <algorithm>

namespace galley::compare {

namespace {

// Whether a place is not within a grapheme cluster; of marks and what stands beside them, which are
// no long ones.
bool isBoundary(QStringView text, qsizetype place)
{
    if (place <= 0 || place >= text.size())
        return true;
    constexpr char16_t joiner = 0x200D;
    return !text[place].isLowSurrogate() && !text[place].isMark() && text[place] != joiner
        && text[place - 1] != joiner;
}

} // namespace

AnchorTarget::AnchorTarget(const Alignment& alignment, const WordTrails& trails, TextRange stretch)
    : range(stretch)
    , firstBlock(blockAt(*alignment.before, stretch.start))
    , m_alignment(alignment)
{
    left = leftOf(trails, range.start);
    right = rightOf(trails, range.end());
    follow(trails);
    cutEdges();
}

// What the target covers of its first and last token.
void AnchorTarget::cutEdges()
{
    for (FollowedToken& token : tokens) {
        const TextRange whole = token.token.range;
        if (!token.stands() || token.after.length != whole.length)
            continue;
        const qsizetype head = qMax<qsizetype>(0, range.start - whole.start);
        const qsizetype tail = qMax<qsizetype>(0, whole.end() - range.end());
        token.after = {token.after.start + head, token.after.length - head - tail};
    }
}

void AnchorTarget::follow(const WordTrails& trails)
{
    const BlockText& before = *m_alignment.before;
    int lastGroup = -1;
    for (int block = firstBlock;
         block < before.count() && before.block(block).range.start < range.end(); ++block) {
        const int group = m_alignment.groupOfBefore[block];
        if (group < 0) {
            for (const Token& token : before.tokensOf(block)) {
                if (token.range.end() > range.start && token.range.start < range.end())
                    tokens.append({token, -1, -1, -1, false, {}});
            }
            continue;
        }
        if (group == lastGroup)
            continue;
        lastGroup = group;
        const WordTrail& trail = trails.of(group);
        for (int index = trail.firstEndingBehind(range.start);
             index < trail.before().size() && trail.before()[index].range.start < range.end();
             ++index) {
            FollowedToken followed{
                trail.before()[index],         group, index, trail.partnerOf(index),
                !trails.isKnown(group, index), {}};
            if (followed.stands())
                followed.after = trail.after()[followed.partner].range;
            tokens.append(followed);
        }
    }
}

Neighbour AnchorTarget::leftOf(const WordTrails& trails, qsizetype place) const
{
    const BlockText& before = *m_alignment.before;
    const int block = blockAt(before, place);
    const int index = m_alignment.groupOfBefore[block];
    Neighbour neighbour;
    neighbour.before = before.block(block).range.start;
    if (index < 0) {
        for (const Token& token : before.tokensOf(block)) {
            if (token.isWord && token.range.end() <= place) {
                neighbour.key = token.key;
                neighbour.before = token.range.end();
            }
        }
        return neighbour;
    }
    const Group& group = m_alignment.groups[index];
    const WordTrail& trail = trails.of(index);
    int token = trail.firstEndingBehind(place) - 1;
    while (token >= 0 && !trail.before()[token].isWord)
        --token;
    neighbour.group = index;
    if (token < 0) {
        neighbour.before = before.block(group.before.first).range.start;
        neighbour.after = m_alignment.after->block(group.after.first).range.start;
        neighbour.stands = trails.areSure(index);
        return neighbour;
    }
    neighbour.key = trail.before()[token].key;
    neighbour.before = trail.before()[token].range.end();
    neighbour.partner = trail.partnerOf(token);
    neighbour.stands = trails.isKnown(index, token) && trail.isAccompanied(token);
    if (neighbour.partner >= 0)
        neighbour.after = trail.after()[neighbour.partner].range.end();
    return neighbour;
}

Neighbour AnchorTarget::rightOf(const WordTrails& trails, qsizetype place) const
{
    const BlockText& before = *m_alignment.before;
    int block = blockAt(before, place);
    if (place > before.block(block).range.end() && block + 1 < before.count())
        ++block;
    const int index = m_alignment.groupOfBefore[block];
    Neighbour neighbour;
    neighbour.before = before.block(block).range.end();
    if (index < 0) {
        for (const Token& token : before.tokensOf(block)) {
            if (!token.isWord || token.range.start < place)
                continue;
            neighbour.key = token.key;
            neighbour.before = token.range.start;
            break;
        }
        return neighbour;
    }
    const Group& group = m_alignment.groups[index];
    const WordTrail& trail = trails.of(index);
    int token = trail.firstEndingBehind(place);
    while (token < trail.before().size()
           && (!trail.before()[token].isWord || trail.before()[token].range.start < place))
        ++token;
    neighbour.group = index;
    if (token == trail.before().size()) {
        neighbour.before = before.block(group.before.end - 1).range.end();
        neighbour.after = m_alignment.after->block(group.after.end - 1).range.end();
        neighbour.stands = trails.areSure(index);
        return neighbour;
    }
    neighbour.key = trail.before()[token].key;
    neighbour.before = trail.before()[token].range.start;
    neighbour.partner = trail.partnerOf(token);
    neighbour.stands = trails.isKnown(index, token) && trail.isAccompanied(token);
    if (neighbour.partner >= 0)
        neighbour.after = trail.after()[neighbour.partner].range.start;
    return neighbour;
}

bool AnchorTarget::isMoved() const
{
    const int group = left.group >= 0 ? left.group : right.group;
    return group >= 0 && m_alignment.groups[group].isMoved;
}

bool AnchorTarget::hasWords() const
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const FollowedToken& token) { return token.token.isWord; });
}

bool AnchorTarget::hasStanding() const
{
    const bool isOfWords = hasWords();
    return std::any_of(tokens.begin(), tokens.end(), [isOfWords](const FollowedToken& token) {
        return token.stands() && token.token.isWord == isOfWords;
    });
}

AnchorTarget AnchorTarget::withoutOpen() const
{
    AnchorTarget known = *this;
    for (FollowedToken& token : known.tokens) {
        if (token.isOpen)
            token.partner = -1;
    }
    return known;
}

bool AnchorTarget::isPlaceKnown() const
{
    if (!left.stands || !right.stands || left.after > right.after)
        return false;
    const Run one = m_alignment.groups[left.group].after;
    const Run next = m_alignment.groups[right.group].after;
    return one == next
        || std::all_of(m_alignment.groupOfAfter.begin() + one.end,
                       m_alignment.groupOfAfter.begin() + next.first,
                       [](int group) { return group < 0; });
}

QStringView AnchorTarget::marksBefore() const
{
    return m_alignment.before->view({left.before, range.start - left.before});
}

QStringView AnchorTarget::marksBehind() const
{
    return m_alignment.before->view({range.end(), right.before - range.end()});
}

TextRange AnchorTarget::contentBetween() const
{
    const QStringView text = m_alignment.after->text();
    qsizetype start = left.after;
    qsizetype end = right.after;
    const auto trim = [&] {
        while (start < end && isWhiteSpace(text[start]))
            ++start;
        while (end > start && isWhiteSpace(text[end - 1]))
            --end;
    };
    const QStringView head = marksBefore().trimmed();
    const QStringView tail = marksBehind().trimmed();
    trim();
    for (qsizetype length = head.size(); length > 0; --length) {
        if (text.sliced(start, end - start).startsWith(head.first(length))
            && isBoundary(head, length) && isBoundary(text, start + length)) {
            start += length;
            break;
        }
    }
    for (qsizetype length = tail.size(); length > 0; --length) {
        if (text.sliced(start, end - start).endsWith(tail.last(length))
            && isBoundary(tail, tail.size() - length) && isBoundary(text, end - length)) {
            end -= length;
            break;
        }
    }
    trim();
    return {start, end - start};
}

QString folded(QStringView text)
{
    QString folded;
    bool isSpaceDue = false;
    for (const QChar unit : text) {
        if (isWhiteSpace(unit)) {
            isSpaceDue = !folded.isEmpty();
            continue;
        }
        if (isSpaceDue)
            folded += u' ';
        isSpaceDue = false;
        folded += unit;
    }
    return folded;
}

int blockAt(const BlockText& text, qsizetype place)
{
    int low = 0;
    int high = text.count() - 1; // the last one that begins at or before the place
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (text.block(middle).range.start <= place)
            low = middle;
        else
            high = middle - 1;
    }
    // The empty one at the end is none of text that ends right there.
    if (low > 1 && text.block(low).range.isEmpty() && text.block(low - 1).range.end() == place)
        --low;
    return low;
}

} // namespace galley::compare
