// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_comparison_test.cpp

#include "app/compare/reading_order.h"

#include "app/compare/alignment.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace galley::compare {

namespace {

TextRange between(qsizetype start, qsizetype end)
{
    return {start, end - start};
}

class ReadingOrder {
public:
    explicit ReadingOrder(TextComparison& comparison)
        : m_comparison(comparison)
        , m_alignment(*comparison.alignment)
        , m_before(*m_alignment.before)
        , m_after(*m_alignment.after)
    {
    }

    void put()
    {
        for (const Element& element : m_alignment.elements)
            put(element);
        joinEndsOfMoves();
    }

private:
    void put(const Element& element)
    {
        switch (element.kind) {
        case ElementKind::Kept:
            putRest();
            putKept(m_alignment.groups[element.group]);
            break;
        case ElementKind::From:
            putOld(element, PieceKind::MovedAway);
            break;
        case ElementKind::Deleted:
            putOld(element, PieceKind::Removed);
            break;
        case ElementKind::Inserted:
            m_lastElement = passageOf(element.change);
            append(PieceKind::Inserted, between(m_at, m_at),
                   between(m_atAfter, endWithGap(m_after, element.blocks)));
            extend(m_lastElement);
            break;
        case ElementKind::To:
            putMoved(m_alignment.groups[element.group]);
            break;
        }
    }

    static qsizetype endWithGap(const BlockText& text, Run blocks)
    {
        return text.gapAfter(blocks.end - 1).end();
    }

    // What white space is left over between what stays.
    void putRest()
    {
        const auto isOpen = [](qsizetype at, const BlockText& text, int block) {
            return block < text.count() && at < text.block(block).range.start;
        };
        const bool hasOld = isOpen(m_at, m_before, m_next.first);
        const bool hasNew = isOpen(m_atAfter, m_after, m_next.second);
        if (hasOld)
            append(PieceKind::Removed, between(m_at, m_before.block(m_next.first).range.start),
                   between(m_atAfter, m_atAfter));
        if (hasNew)
            append(PieceKind::Inserted, between(m_at, m_at),
                   between(m_atAfter, m_after.block(m_next.second).range.start));
        if (hasOld || hasNew)
            extend(m_lastElement);
    }

    void putKept(const Group& group)
    {
        putWords(group, PieceKind::Same);
        if (group.before.end == m_before.count())
            return;
        const TextRange gap = m_before.gapAfter(group.before.end - 1);
        const TextRange gapAfter = m_after.gapAfter(group.after.end - 1);
        const bool isNextKept = isKeptTogether(group);
        const int change = isNextKept ? m_alignment.gapChanges.value(group.before.end - 1, -1) : -1;
        if (isNextKept && isQuiet(change)) {
            append(PieceKind::Same, gap, gapAfter);
            m_comparison.quietPlaces += change >= 0 ? 1 : 0;
            return;
        }
        const QStringView was = m_before.view(gap);
        const QStringView is = m_after.view(gapAfter);
        const auto parted = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
        const qsizetype common = parted.first - was.begin();
        append(PieceKind::Same, {gap.start, common}, {gapAfter.start, common});
        if (!isNextKept)
            return;
        const qsizetype passage = passageOf(change);
        append(PieceKind::Removed, between(m_at, gap.end()), between(m_atAfter, m_atAfter));
        append(PieceKind::Inserted, between(m_at, m_at), between(m_atAfter, gapAfter.end()));
        extend(passage);
    }

    // Whether the block behind a group goes on with it in both texts. Says where the next ones are.
    bool isKeptTogether(const Group& group)
    {
        const int next = m_alignment.groupOfBefore[group.before.end];
        const bool isTogether = next >= 0 && !m_alignment.groups[next].isMoved
            && m_alignment.areNeighboursInBoth(group, m_alignment.groups[next]);
        const auto isStaying = [](const Group& other) { return !other.isMoved; };
        const auto self =
            m_alignment.groups.cbegin() + m_alignment.groupOfBefore[group.before.first];
        const auto staying = std::find_if(self + 1, m_alignment.groups.cend(), isStaying);
        m_next = {staying->before.first, staying->after.first};
        return isTogether;
    }

    bool isQuiet(int change) const
    {
        return change < 0 || m_alignment.changes[change].kind == ChangeKind::Noise;
    }

    void putOld(const Element& element, PieceKind kind)
    {
        m_lastElement = passageOf(element.change);
        append(kind, between(m_at, endWithGap(m_before, element.blocks)),
               between(m_atAfter, m_atAfter));
        extend(m_lastElement);
    }

    void putMoved(const Group& group)
    {
        const qsizetype end = endWithGap(m_after, group.after);
        const qsizetype start = m_after.rangeOf(group.after).start;
        m_isWithinMove = true;
        m_lastElement = passageOf(group.change, true);
        const TextRange was = m_before.rangeOf(group.before);
        append(PieceKind::MovedHere, {was.start, 0}, between(m_atAfter, start));
        putWords(group, PieceKind::MovedHere);
        append(PieceKind::MovedHere, {was.end(), 0}, between(m_atAfter, end));
        extend(m_lastElement);
        m_isWithinMove = false;
    }

    void putWords(const Group& group, PieceKind same)
    {
        TextRange left = m_before.rangeOf(group.before);
        const qsizetype end = m_after.rangeOf(group.after).end();
        for (const Hunk& hunk : group.hunks) {
            append(same, between(left.start, hunk.before.start),
                   between(m_atAfter, hunk.after.start));
            left = between(hunk.before.end(), left.end());
            if (m_alignment.changes[hunk.change].kind == ChangeKind::Noise) {
                append(same, hunk.before, hunk.after);
                ++m_comparison.quietPlaces;
                continue;
            }
            const qsizetype passage = passageOf(hunk.change);
            append(PieceKind::Removed, hunk.before, {hunk.after.start, 0});
            append(PieceKind::Inserted, {hunk.before.end(), 0}, hunk.after);
            extend(passage);
        }
        append(same, left, between(m_atAfter, end));
    }

    // The passage of a change, or of one end of a move, which goes on where it has begun.
    qsizetype passageOf(int change, bool isHere = false)
    {
        const bool isEverywhere = m_alignment.changes[change].kind == ChangeKind::Typography;
        const auto known = m_passages.constFind({change, isHere});
        if (known != m_passages.constEnd() && !isEverywhere)
            return *known;
        const qsizetype passage = m_comparison.passages.size();
        m_comparison.passages.append({m_comparison.pieces.size(), 0, -1, change});
        m_passages.insert({change, isHere}, passage);
        return passage;
    }

    void extend(qsizetype passage)
    {
        Passage& extended = m_comparison.passages[passage];
        extended.pieceCount = m_comparison.pieces.size() - extended.firstPiece;
    }

    void append(PieceKind kind, TextRange before, TextRange after)
    {
        if (!m_isWithinMove)
            m_at = qMax(m_at, before.end());
        m_atAfter = after.end();
        if (before.isEmpty() && after.isEmpty())
            return;
        QList<Piece>& pieces = m_comparison.pieces;
        Piece* const last = pieces.isEmpty() ? nullptr : &pieces.last();
        const bool goesOn = kind == PieceKind::Same && last && last->kind == kind
            && last->before.end() == before.start && last->after.end() == after.start;
        if (goesOn) {
            last->before.length += before.length;
            last->after.length += after.length;
            return;
        }
        pieces.append({kind, before, after, m_isWithinMove});
    }

    void joinEndsOfMoves()
    {
        for (auto here = m_passages.cbegin(); here != m_passages.cend(); ++here) {
            const auto& [change, isHere] = here.key();
            if (!isHere)
                continue;
            const qsizetype away = m_passages.value({change, false});
            m_comparison.passages[away].otherEnd = *here;
            m_comparison.passages[*here].otherEnd = away;
        }
    }

    TextComparison& m_comparison;
    const Alignment& m_alignment;
    const BlockText& m_before;
    const BlockText& m_after;
    qsizetype m_at = 0; // up to where the texts are covered
    qsizetype m_atAfter = 0;
    std::pair<int, int> m_next{0, 0}; // the blocks that stay next
    bool m_isWithinMove = false;
    qsizetype m_lastElement = -1; // the passage of what did not stay
    QHash<std::pair<int, bool>, qsizetype> m_passages; // by change, and which end of a move
};

} // namespace

void putInReadingOrder(TextComparison& comparison)
{
    ReadingOrder(comparison).put();
}

} // namespace galley::compare
