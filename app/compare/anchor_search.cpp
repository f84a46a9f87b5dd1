// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/anchor_search.h"

#include "app/compare/anchor_proof.h"
#include "app/compare/parting.h"
#include "app/compare/quoted_place.h"
#include "app/text/break_iterator.h"

#include <algorithm>

namespace galley::compare {

namespace {

constexpr qsizetype maximumCandidates = 5;

// The place itself, or the edge before or behind it of the grapheme cluster that it is within.
qsizetype clusterEdge(QStringView text, qsizetype place, bool isEnd)
{
    constexpr char16_t combining = 0x300; // the first that joins what stands before it
    if (place <= 0 || place >= text.size()
        || (text[place].unicode() < combining && text[place - 1].unicode() < combining
            && text[place - 1] != u'\r'))
        return place;
    const qsizetype lineStart = text.first(place - 1).lastIndexOf(u'\n') + 1;
    qsizetype lineEnd = text.indexOf(u'\n', place);
    lineEnd = lineEnd < 0 ? text.size() : lineEnd + 1;
    UBreakIterator* breaks = breaksOf(UBRK_CHARACTER, text.sliced(lineStart, lineEnd - lineStart));
    const auto offset = static_cast<int32_t>(place - lineStart);
    if (!breaks || ubrk_isBoundary(breaks, offset))
        return place;
    const int32_t edge = isEnd ? ubrk_following(breaks, offset) : ubrk_preceding(breaks, offset);
    return edge == UBRK_DONE ? place : lineStart + edge;
}

} // namespace

AnchorSearch::AnchorSearch(std::shared_ptr<const Alignment> alignment)
    : m_alignment(std::move(alignment))
    , m_before(*m_alignment->before)
    , m_after(*m_alignment->after)
    , m_isSame(m_before.text() == m_after.text())
    , m_twins(*m_alignment)
    , m_trails(*m_alignment, m_twins)
    , m_targetTwins(*m_alignment, m_trails, m_twins)
    , m_movedWords(*m_alignment, m_trails)
{
}

Anchor AnchorSearch::find(TextRange before, const std::optional<QString>& proposed) const
{
    if (before.start < 0 || before.length < 0 || before.end() > m_before.text().size())
        return {};
    if (m_isSame)
        return {AnchorState::InPlace, before, {}};
    const int block = blockAt(m_before, before.start);
    const int index = m_alignment->groupOfBefore[block];
    const bool isHeld = m_twins.isHeld(block);
    if (isHeld && index >= 0 && m_alignment->groups[index].hunks.isEmpty()) {
        const Group& group = m_alignment->groups[index];
        const TextRange whole = m_before.rangeOf(group.before);
        const qsizetype shift = m_after.rangeOf(group.after).start - whole.start;
        const bool isInside = before.start >= whole.start && before.end() <= whole.end();
        if (isInside)
            return {group.isMoved ? AnchorState::Moved : AnchorState::InPlace,
                    {before.start + shift, before.length},
                    {}};
    }
    const AnchorTarget target(*m_alignment, m_trails, before);
    Anchor anchor = before.isEmpty() ? ofInsertion(target, proposed.value_or(QString()))
        : target.tokens.isEmpty()    ? ofSpace(target, proposed)
                                     : ofWords(target, proposed);
    if (anchor.state != AnchorState::Gone && m_targetTwins.of(target))
        anchor = {};
    if (anchor.state == AnchorState::Gone)
        anchor.candidates = candidatesFor(before);
    return anchor;
}

Anchor AnchorSearch::ofWords(const AnchorTarget& target,
                             const std::optional<QString>& proposed) const
{
    const AnchorProof proof(*m_alignment, m_trails, target);
    if (proposed && *proposed != m_before.view(target.range) && isDone(target, *proposed))
        return anchored(AnchorState::Done, target.contentBetween());
    const bool isOpen =
        std::any_of(target.tokens.begin(), target.tokens.end(), [](const FollowedToken& token) {
            return token.stands() && token.isOpen && token.token.isWord;
        });
    if (!isBetweenItsOwn(target))
        return {};
    if (isOpen && !proof.isOnlyPlace()) {
        const AnchorTarget certain = target.withoutOpen();
        const AnchorProof part(*m_alignment, m_trails, certain);
        const std::optional<Anchor> found = part.isPartProven() ? remains(certain) : std::nullopt;
        return found.value_or(Anchor());
    }
    const bool standsAll = std::all_of(target.tokens.begin(), target.tokens.end(),
                                       [](const FollowedToken& token) { return token.stands(); });
    if (standsAll && proof.isProven()) {
        if (const std::optional<Anchor> found = standing(target))
            return *found;
    }
    const std::optional<Anchor> quote = quoted(target.range);
    const bool standsNone = !target.hasStanding();
    if (!standsNone && proof.isPartProven()) {
        if (quote && hasStandingIn(target, quote->range))
            return *quote;
        if (const std::optional<Anchor> found = remains(target))
            return *found;
    }
    if (standsNone && target.isPlaceKnown() && !target.beginsWithinToken()
        && !target.endsWithinToken()) {
        const TextRange content = target.contentBetween();
        const bool isSaid = target.hasWords() ? hasWords(content) : !content.isEmpty();
        if (isSaid && !m_movedWords.hasPartOf(target) && !m_movedWords.areOthersIn(content, target))
            return anchored(AnchorState::Changed, content);
    }
    if ((standsNone || !target.isPlaceKnown()) && target.tokens.size() > 1 && quote)
        return *quote;
    if (standsNone) {
        if (const std::optional<TextRange> place = m_movedWords.placeOf(target))
            return anchored(stateOfMoved(target, *place), *place);
    }
    return {};
}

bool AnchorSearch::hasStandingIn(const AnchorTarget& target, TextRange place)
{
    return std::all_of(target.tokens.begin(), target.tokens.end(), [&](const FollowedToken& token) {
        return !token.stands() || !token.token.isWord
            || (token.after.start >= place.start && token.after.end() <= place.end());
    });
}

// Words of blocks that may have become others have to stand between the words beside them.
bool AnchorSearch::isBetweenItsOwn(const AnchorTarget& target) const
{
    for (qsizetype index = 0; index < target.tokens.size(); ++index) {
        const FollowedToken& token = target.tokens[index];
        if (token.group < 0 || m_trails.areSure(token.group) || m_trails.areHeld(token.group))
            continue;
        const WordTrail& trail = m_trails.of(token.group);
        const bool isFirst = index == 0 || target.tokens[index - 1].group != token.group;
        const bool isLast =
            index + 1 == target.tokens.size() || target.tokens[index + 1].group != token.group;
        if ((isFirst && !trail.areTogether(trail.wordBefore(token.index), token.index))
            || (isLast && !trail.areTogether(token.index, trail.wordBehind(token.index))))
            return false;
    }
    return true;
}

std::optional<Anchor> AnchorSearch::standing(const AnchorTarget& target) const
{
    const QList<FollowedToken>& tokens = target.tokens;
    for (qsizetype index = 0; index + 1 < tokens.size(); ++index) {
        const FollowedToken& one = tokens[index];
        const FollowedToken& next = tokens[index + 1];
        const TextRange was{one.token.range.end(), next.token.range.start - one.token.range.end()};
        const TextRange is{one.after.end(), next.after.start - one.after.end()};
        if (is.length < 0 || !arePartedAlike(m_before.view(was), m_after.view(is)))
            return {};
    }
    const FollowedToken& first = tokens.front();
    const FollowedToken& last = tokens.back();
    qsizetype start = first.after.start;
    qsizetype end = last.after.end();
    const TextRange range = target.range;
    const QStringView text = m_after.text();
    if (range.start < first.token.range.start) {
        const QStringView space =
            m_before.view({range.start, first.token.range.start - range.start});
        start -= matchingSpace(space, text.first(start), true);
    }
    if (range.end() > last.token.range.end()) {
        const QStringView space =
            m_before.view({last.token.range.end(), range.end() - last.token.range.end()});
        end += matchingSpace(space, text.sliced(end), false);
    }
    return anchored(stateOf(target), {start, end - start});
}

std::optional<Anchor> AnchorSearch::quoted(TextRange range) const
{
    const int group = m_alignment->groupOfBefore[blockAt(m_before, range.start)];
    if (group < 0 || !m_trails.areSure(group))
        return {};
    const std::optional<TextRange> place =
        quotedPlace(*m_alignment, m_alignment->groups[group], m_trails.of(group), range);
    if (!place)
        return {};
    return anchored(m_alignment->groups[group].isMoved ? AnchorState::Moved : AnchorState::InPlace,
                    *place);
}

std::optional<Anchor> AnchorSearch::remains(const AnchorTarget& target) const
{
    qsizetype start = -1;
    qsizetype end = -1;
    int lastGroup = -1;
    const bool isOfWords = target.hasWords();
    for (const FollowedToken& token : target.tokens) {
        if (!token.stands() || token.token.isWord != isOfWords)
            continue;
        if (!m_trails.areSure(token.group))
            return {};
        if (start >= 0) {
            if (token.after.start < end)
                return {};
            const Run one = m_alignment->groups[lastGroup].after;
            const Run next = m_alignment->groups[token.group].after;
            if (lastGroup != token.group && one.end != next.first)
                return {};
        } else {
            start = token.after.start;
        }
        end = token.after.end();
        lastGroup = token.group;
    }
    if (start < 0)
        return {};
    if (target.isPlaceKnown()) {
        const TextRange content = target.contentBetween();
        if (target.left.key >= 0 && !target.tokens.front().stands() && !target.beginsWithinToken())
            start = qMin(start, content.start);
        if (target.right.key >= 0 && !target.tokens.back().stands() && !target.endsWithinToken())
            end = qMax(end, content.end());
    }
    return anchored(AnchorState::Changed, {start, end - start});
}

bool AnchorSearch::hasWords(TextRange stretch) const
{
    for (int block = blockAt(m_after, stretch.start);
         block < m_after.count() && m_after.block(block).range.start < stretch.end(); ++block) {
        for (const Token& token : m_after.tokensOf(block)) {
            if (token.isWord && token.range.start < stretch.end()
                && token.range.end() > stretch.start)
                return true;
        }
    }
    return false;
}

bool AnchorSearch::isDone(const AnchorTarget& target, const QString& proposed) const
{
    if (!target.isPlaceKnown())
        return false;
    if (proposed.isEmpty() && target.hasWords() && !hasWords(target.contentBetween()))
        return true;
    const QString expected =
        target.marksBefore().toString() + proposed + target.marksBehind().toString();
    return folded(m_after.view(target.stretchBetween())) == folded(expected);
}

Anchor AnchorSearch::ofSpace(const AnchorTarget& target,
                             const std::optional<QString>& proposed) const
{
    if (!target.isPlaceKnown())
        return {};
    const TextRange between = target.stretchBetween();
    const QStringView is = m_after.view(between);
    const qsizetype head = lengthOfMarks(is, target.marksBefore());
    const qsizetype tail = lengthOfMarks(is, target.marksBehind(), true);
    if (head < 0 || tail < 0 || head + tail > is.size())
        return hasWords(between) ? anchored(AnchorState::Changed, between) : Anchor();
    const TextRange space{between.start + head, between.length - head - tail};
    const QStringView now = m_after.view(space);
    if (isBlank(now) && partingOf(now) == partingOf(m_before.view(target.range)))
        return anchored(stateOf(target), space);
    const bool isProposed = proposed && folded(now) == folded(*proposed)
        && (!isBlank(now) || partingOf(now) == partingOf(*proposed));
    if (isProposed)
        return anchored(AnchorState::Done, space);
    return space.isEmpty() ? Anchor() : anchored(AnchorState::Changed, space);
}

Anchor AnchorSearch::ofInsertion(const AnchorTarget& target, const QString& proposed) const
{
    if (!target.isPlaceKnown() || !target.tokens.isEmpty()) // within a word
        return {};
    const TextRange between = target.stretchBetween();
    const QStringView was =
        m_before.view({target.left.before, target.right.before - target.left.before});
    const QStringView is = m_after.view(between);
    if (folded(was) == folded(is)) {
        const qsizetype offset = is == was ? target.range.start - target.left.before
                                           : qMin(target.marksBefore().size(), is.size());
        return anchored(stateOf(target), {between.start + offset, 0});
    }
    if (!proposed.isEmpty() && isDone(target, proposed))
        return anchored(AnchorState::Done, target.contentBetween());
    const QStringView tail = target.marksBehind();
    const qsizetype kept = is.endsWith(tail) ? tail.size() : 0;
    return anchored(AnchorState::Changed, {between.end() - kept, 0});
}

AnchorState AnchorSearch::stateOfMoved(const AnchorTarget& target, TextRange place) const
{
    const bool isOwn = m_movedWords.isInOwnBlock(target, place);
    return isOwn && !target.isMoved() ? AnchorState::InPlace : AnchorState::Moved;
}

AnchorState AnchorSearch::stateOf(const AnchorTarget& target) const
{
    const auto isOfMoved = [this](const FollowedToken& token) {
        return token.group >= 0 && m_alignment->groups[token.group].isMoved;
    };
    const bool isMoved = target.tokens.isEmpty()
        ? target.isMoved()
        : std::any_of(target.tokens.begin(), target.tokens.end(), isOfMoved);
    return isMoved ? AnchorState::Moved : AnchorState::InPlace;
}

QList<TextRange> AnchorSearch::candidatesFor(TextRange range) const
{
    QList<TextRange> candidates;
    if (range.length < 2)
        return candidates;
    const QStringView quote = m_before.view(range);
    qsizetype place = m_after.text().indexOf(quote);
    while (place >= 0 && candidates.size() < maximumCandidates) {
        candidates.append({place, range.length});
        place = m_after.text().indexOf(quote, place + 1);
    }
    return candidates;
}

// Grown to whole grapheme clusters.
Anchor AnchorSearch::anchored(AnchorState state, TextRange range) const
{
    const QStringView text = m_after.text();
    qsizetype start = clusterEdge(text, range.start, false);
    qsizetype end = range.isEmpty() ? start : clusterEdge(text, range.end(), true);
    return {state, {start, end - start}, {}};
}

} // namespace galley::compare
