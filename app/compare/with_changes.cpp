// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_comparison_test.cpp

#include "app/compare/alignment.h"
#include "app/compare/written_blocks.h"

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
        for (const Element& element : m_alignment.elements)
            write(element);
        if (m_isMixed)
            countItemsOn(m_blocks);
        QString text;
        for (qsizetype index = 0; index < m_blocks.size(); ++index) {
            text += m_blocks[index].text;
            if (index + 1 < m_blocks.size())
                text += gap(m_blocks[index], m_blocks[index + 1]);
        }
        return text;
    }

private:
    void write(const Element& element)
    {
        switch (element.kind) {
        case ElementKind::Kept:
            writeGroup(m_alignment.groups[element.group]);
            break;
        case ElementKind::From:
            if (!m_isOn[element.change])
                writeGroup(m_alignment.groups[element.group]);
            break;
        case ElementKind::To:
            if (m_isOn[element.change])
                writeGroup(m_alignment.groups[element.group]);
            break;
        case ElementKind::Deleted:
            if (!m_isOn[element.change])
                writeEach(m_before, element.blocks, inBefore);
            break;
        case ElementKind::Inserted:
            if (m_isOn[element.change])
                writeEach(m_after, element.blocks, inAfter);
            break;
        }
    }

    void writeEach(const BlockText& text, Run blocks, size_t place)
    {
        for (int block = blocks.first; block < blocks.end; ++block)
            m_blocks.append(writtenFrom(text, {block, block + 1}, place));
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
};

} // namespace

QString withChanges(const Alignment& alignment, const QList<bool>& isOn)
{
    return Writing(alignment, isOn).text();
}

} // namespace galley::compare
