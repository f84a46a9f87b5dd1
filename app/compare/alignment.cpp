// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/alignment.h"

#include "app/compare/block_groups.h"
#include "app/compare/hunks.h"
#include "app/text/line_ends.h"

namespace galley::compare {

namespace {

// Whatever is further apart is no more apart.
constexpr qsizetype paragraphBreak = 2; // line ends

// Makes changes of what was found to differ.
class ChangeList {
public:
    explicit ChangeList(Alignment& alignment)
        : m_alignment(alignment)
        , m_before(*alignment.before)
        , m_after(*alignment.after)
    {
    }

    void make()
    {
        listMoves();
        for (Group& group : m_alignment.groups) {
            for (Hunk& hunk : group.hunks)
                noteNumber(group, hunk);
            listHunks(group);
        }
        listElements();
        listGaps();
    }

private:
    int add(ChangeKind kind, int parent = -1)
    {
        m_alignment.changes.append({kind, parent});
        return static_cast<int>(m_alignment.changes.size()) - 1;
    }

    int addOnce(int& change, ChangeKind kind)
    {
        if (change < 0)
            change = add(kind);
        return change;
    }

    // What lies together in both texts moved together.
    void listMoves()
    {
        const Group* last = nullptr;
        for (Group& group : m_alignment.groups) {
            if (group.isMoved && last && last->isMoved
                && m_alignment.areNeighboursInBoth(*last, group))
                group.change = last->change;
            else if (group.isMoved)
                group.change = add(ChangeKind::Moved);
            last = &group;
        }
    }

    // The number that a list begins with is a person's; the others follow, and what becomes the
    // first of a list begins it as that began. A moved item's goes with the move.
    void noteNumber(const Group& group, Hunk& hunk) const
    {
        const int block = group.after.first;
        if (hunk.kind != HunkKind::Number || group.isMoved || !m_after.lists().isFirst(block))
            return;
        if (m_after.lists().numberOf(block) != m_before.lists().startOf(group.before.first))
            hunk.kind = HunkKind::Words;
    }

    static ChangeKind kindOf(const Hunk& hunk)
    {
        return hunk.before.isEmpty() ? ChangeKind::Inserted
            : hunk.after.isEmpty()   ? ChangeKind::Deleted
                                     : ChangeKind::Replaced;
    }

    void listHunks(Group& group)
    {
        int joined = -1; // the change that the next hunk belongs to
        for (Hunk& hunk : group.hunks) {
            if (hunk.kind == HunkKind::Typography) {
                hunk.change = addOnce(m_typography, ChangeKind::Typography);
            } else if (hunk.kind != HunkKind::Words) {
                hunk.change = addOnce(m_noise, ChangeKind::Noise);
            } else if (joined >= 0) {
                hunk.change = joined;
                m_alignment.changes[joined].kind = ChangeKind::Replaced;
            } else {
                hunk.change = joined = add(kindOf(hunk), group.change);
            }
            if (!hunk.isJoinedToNext)
                joined = -1;
        }
    }

    void listElements()
    {
        const Group* last = nullptr;
        for (int index = 0; index < m_alignment.groups.size(); ++index) {
            const Group& group = m_alignment.groups[index];
            if (group.isMoved)
                continue;
            if (last)
                listRegion({last->before.end, group.before.first},
                           {last->after.end, group.after.first});
            m_alignment.elements.append({ElementKind::Kept, index, group.before, -1});
            last = &group;
        }
    }

    // The runs of a region of one text: groups that moved, and what has none.
    QList<Element> runsOf(Run region, const QList<int>& groupOf, Run Group::*side,
                          ElementKind moved, ElementKind alone) const
    {
        QList<Element> runs;
        for (int block = region.first; block < region.end;) {
            Element element{alone, -1, {block, block + 1}, -1};
            if (groupOf[block] >= 0) {
                const Group& group = m_alignment.groups[groupOf[block]];
                element = {moved, groupOf[block], group.*side, group.change};
            } else {
                while (element.blocks.end < region.end && groupOf[element.blocks.end] < 0)
                    ++element.blocks.end;
            }
            block = element.blocks.end;
            runs.append(element);
        }
        return runs;
    }

    // What was deleted and inserted between the same two that stay is replaced, run by run.
    void listRegion(Run before, Run after)
    {
        const QList<Element> gone = runsOf(before, m_alignment.groupOfBefore, &Group::before,
                                           ElementKind::From, ElementKind::Deleted);
        const QList<Element> come = runsOf(after, m_alignment.groupOfAfter, &Group::after,
                                           ElementKind::To, ElementKind::Inserted);
        qsizetype goneAt = 0;
        qsizetype comeAt = 0;
        while (goneAt < gone.size() || comeAt < come.size()) {
            passMoved(gone, goneAt);
            passMoved(come, comeAt);
            const bool hasGone = goneAt < gone.size();
            const bool hasCome = comeAt < come.size();
            if (!hasGone && !hasCome)
                break;
            const int change = add(hasGone && hasCome ? ChangeKind::Replaced
                                       : hasGone      ? ChangeKind::Deleted
                                                      : ChangeKind::Inserted);
            if (hasGone)
                append(gone[goneAt++], change);
            if (hasCome)
                append(come[comeAt++], change);
        }
    }

    void passMoved(const QList<Element>& runs, qsizetype& at)
    {
        for (; at < runs.size() && runs[at].group >= 0; ++at)
            m_alignment.elements.append(runs[at]);
    }

    void append(Element element, int change)
    {
        element.change = change;
        m_alignment.elements.append(element);
    }

    void listGaps()
    {
        for (qsizetype index = 0; index + 1 < m_alignment.groups.size(); ++index) {
            const Group& group = m_alignment.groups[index];
            const Group& next = m_alignment.groups[index + 1];
            if (!m_alignment.areNeighboursInBoth(group, next))
                continue;
            const int last = group.before.end - 1;
            const QStringView was = m_before.view(m_before.gapAfter(last));
            const QStringView is = m_after.view(m_after.gapAfter(group.after.end - 1));
            if (was == is)
                continue;
            const bool isAtEnd = last == 0 || next.before.end == m_before.count();
            const bool isQuiet = isAtEnd
                || qMin(paragraphBreak, lineEndsIn(was)) == qMin(paragraphBreak, lineEndsIn(is));
            m_alignment.gapChanges.insert(
                last, isQuiet ? addOnce(m_noise, ChangeKind::Noise) : add(ChangeKind::Spacing));
        }
    }

    Alignment& m_alignment;
    const BlockText& m_before;
    const BlockText& m_after;
    int m_typography = -1; // the one change of that kind
    int m_noise = -1;
};

Alignment aligned(const SharedBlockText& before, const SharedBlockText& after, Halves halves)
{
    Alignment alignment{before, after, {}, {}, {}, {}, {}, {}};
    groupBlocks(alignment);
    for (Group& group : alignment.groups)
        group.hunks = hunksOf(*before, group.before, *after, group.after, halves);
    ChangeList(alignment).make();
    return alignment;
}

Alignment aligned(const QString& before, const QString& after, Halves halves)
{
    const auto vocabulary = std::make_shared<Vocabulary>();
    return aligned(std::make_shared<BlockText>(before, vocabulary),
                   std::make_shared<BlockText>(after, vocabulary), halves);
}

} // namespace

Alignment alignmentOf(const QString& before, const QString& after)
{
    return aligned(before, after, Halves::Joined);
}

Alignment placesBetween(const QString& before, const QString& after)
{
    return aligned(before, after, Halves::Apart);
}

Alignment alignmentOf(const SharedBlockText& before, const SharedBlockText& after)
{
    return aligned(before, after, Halves::Joined);
}

} // namespace galley::compare
