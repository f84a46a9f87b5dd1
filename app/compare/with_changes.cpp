// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_comparison_test.cpp

#include "app/compare/alignment.h"
#include "app/compare/written_blocks.h"

#include <utility>

namespace galley::compare {

namespace {

constexpr size_t inBefore = 0;
constexpr size_t inAfter = 1;

// Walks the elements: each group is written once, whichever changes are made.
class Writing {
public:
    Writing(const Alignment& alignment, const QList<bool>& isOn)
        : m_alignment(alignment)
        , m_before(*alignment.before)
        , m_after(*alignment.after)
        , m_isOn(isOn)
        , m_isMixed(isOn.contains(true) && isOn.contains(false))
    {
    }

    QString text()
    {
        write();
        QString text;
        for (qsizetype index = 0; index < m_blocks.size(); ++index) {
            text += m_blocks[index].text;
            if (index + 1 < m_blocks.size())
                text += gap(m_blocks[index], m_blocks[index + 1]);
        }
        return text;
    }

    TextDelta delta()
    {
        write();
        QString between; // the last block that stays and the next
        qsizetype at = 0; // behind that, in the text before
        for (qsizetype index = 0; index < m_blocks.size(); ++index) {
            const WrittenBlocks& written = m_blocks[index];
            if (index > 0)
                between += gap(m_blocks[index - 1], written);
            const int group = m_stays[index];
            if (group == moves) {
                // Behind the first of what is put in, moved blocks are as they were: the numbers
                // of their items follow wherever they come to be.
                const bool isFirst = index > 0 && m_stays[index - 1] != moves;
                between += isFirst ? written.text : m_uncounted[index];
                continue;
            }
            const TextRange whole = m_before.rangeOf(written.places[inBefore]);
            replace({at, whole.start - at}, std::exchange(between, {}));
            at = whole.end();
            for (const Hunk& hunk : group < 0 ? QList<Hunk>() : m_alignment.groups[group].hunks) {
                if (m_isOn[hunk.change])
                    replace(hunk.before, m_after.view(hunk.after).toString());
            }
        }
        flush();
        return std::move(m_delta);
    }

private:
    static constexpr int moves = -2; // of what does not stay where it was, instead of its group

    void write()
    {
        for (const Element& element : m_alignment.elements)
            write(element);
        for (const WrittenBlocks& written : std::as_const(m_blocks))
            m_uncounted.append(written.text);
        if (m_isMixed)
            countItemsOn(m_blocks);
    }

    // Stretches that touch are replaced as one.
    void replace(TextRange before, const QString& made)
    {
        if (before.start > m_replaced.end())
            flush();
        if (m_replaced.isEmpty() && m_made.isEmpty())
            m_replaced = {before.start, 0};
        m_replaced.length += before.length;
        m_made += made;
    }

    void flush()
    {
        m_delta.changes +=
            differenceBetween(m_before.view(m_replaced).toString(), m_made, m_replaced.start)
                .changes;
        m_replaced = {};
        m_made.clear();
    }

    void write(const Element& element)
    {
        const bool isOn = element.change >= 0 && m_isOn[element.change];
        switch (element.kind) {
        case ElementKind::Kept:
            writeGroup(m_alignment.groups[element.group]);
            m_stays.append(element.group);
            break;
        case ElementKind::From:
            if (!isOn) {
                writeGroup(m_alignment.groups[element.group]);
                m_stays.append(element.group);
            }
            break;
        case ElementKind::To:
            if (isOn) {
                writeGroup(m_alignment.groups[element.group]);
                beginListsAsAfter(m_blocks.last());
                m_stays.append(moves);
            }
            break;
        case ElementKind::Deleted:
            if (!isOn)
                writeEach(m_before, element.blocks, inBefore);
            break;
        case ElementKind::Inserted:
            if (isOn)
                writeEach(m_after, element.blocks, inAfter);
            break;
        }
    }

    // What moved has the number that it is given where it goes.
    void beginListsAsAfter(WrittenBlocks& written) const
    {
        written.listStart = m_after.lists().startOf(written.places[inAfter].first);
    }

    void writeEach(const BlockText& text, Run blocks, size_t place)
    {
        for (int block = blocks.first; block < blocks.end; ++block) {
            m_blocks.append(writtenFrom(text, {block, block + 1}, place));
            m_stays.append(place == inBefore ? -1 : moves);
        }
    }

    void writeGroup(const Group& group)
    {
        WrittenBlocks written = writtenFrom(m_before, group.before, inBefore);
        written.places[inAfter] = group.after;
        QString text;
        qsizetype at = m_before.rangeOf(group.before).start;
        for (const Hunk& hunk : group.hunks) {
            text += m_before.view({at, hunk.before.start - at});
            text += m_isOn[hunk.change] ? m_after.view(hunk.after) : m_before.view(hunk.before);
            at = hunk.before.end();
        }
        text += m_before.view({at, m_before.rangeOf(group.before).end() - at});
        if (text != written.text) {
            written.text = text;
            noteKinds(written);
        }
        m_blocks.append(written);
    }

    QString gap(const WrittenBlocks& one, const WrittenBlocks& next) const
    {
        const bool isBefore = areNeighbours(one, next, inBefore);
        const bool isAfter = areNeighbours(one, next, inAfter);
        if (!isBefore && !isAfter)
            return gapBetween(one, next, {{&m_before, inBefore}, {&m_after, inAfter}});
        const int last = one.places[inBefore].end - 1;
        const int change = isBefore ? m_alignment.gapChanges.value(last, -1) : -1;
        const bool isAfters = !isBefore || (isAfter && change >= 0 && m_isOn[change]);
        return isAfters ? m_after.view(m_after.gapAfter(one.places[inAfter].end - 1)).toString()
                        : m_before.view(m_before.gapAfter(last)).toString();
    }

    const Alignment& m_alignment;
    const BlockText& m_before;
    const BlockText& m_after;
    const QList<bool>& m_isOn;
    bool m_isMixed;
    QList<WrittenBlocks> m_blocks;
    QStringList m_uncounted; // their texts before their numbers followed
    QList<int> m_stays; // by block: its group, -1: none, or `moves`
    TextRange m_replaced; // of the text before, still open
    QString m_made; // in its place
    TextDelta m_delta;
};

} // namespace

QString withChanges(const Alignment& alignment, const QList<bool>& isOn)
{
    return Writing(alignment, isOn).text();
}

TextDelta deltaOf(const Alignment& alignment, const QList<bool>& isOn)
{
    return Writing(alignment, isOn).delta();
}

} // namespace galley::compare
