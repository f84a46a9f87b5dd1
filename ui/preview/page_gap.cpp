// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_document_test.cpp

// What of a page PageDocument has to write, and the writing of it.

#include "app/text/text_weight.h"
#include "ui/preview/page_document.h"
#include "ui/preview/piece_likeness.h"

#include <QAbstractTextDocumentLayout>
#include <QTextLayout>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype heaviestSlice = 8000; // of text: what is written is laid out at once

// Of what stands before the cursor, from that position on.
qsizetype weightBetween(QTextCursor cursor, int start)
{
    cursor.setPosition(start, QTextCursor::KeepAnchor);
    return weightOf(cursor.selectedText());
}

} // namespace

bool PageDocument::isInTheseStyles(int part) const
{
    return m_parts[static_cast<std::size_t>(part)].styles == m_stylesNumber;
}

bool PageDocument::isShown(int section, const markdown::Block& block)
{
    PageSection& shown = m_sections.at(section);
    const int first = m_sections.firstPartOf(section);
    const bool isLastOfCut = m_isCut && section + 1 == m_sections.count() && shown.firstPiece == 0;
    if (!(shown.isWhole() || isLastOfCut) || !isInTheseStyles(first)
        || !isInTheseStyles(first + shown.parts - 1))
        return false;
    if (shown.node == block.node)
        return true;
    // What is parted is compared by its pieces.
    if (!shown.isWhole() || isParted(block.source.length) || *shown.node != *block.node)
        return false;
    PageSection same = newSection(block); // found faster the next time
    same.parts = same.pieceCount();
    const bool isAlike = same.parts == shown.parts;
    if (isAlike)
        shown = std::move(same);
    return isAlike;
}

// What it shares with the block that it takes the place of is not looked at again.
PageSection PageDocument::newSection(const markdown::Block& block, const PageSection* before)
{
    PageSection section;
    section.node = block.node;
    if (!isParted(block.source.length)) {
        PagePiece whole;
        whole.node = block.node.get();
        whole.lineCount = block.node->lineCount;
        section.pieces = std::make_shared<const PagePieces>(1, whole);
        return section;
    }
    if (const auto parted = m_parted.find(block.node); parted != m_parted.end())
        return parted->second;
    constexpr std::size_t maximum = 16;
    if (m_parted.size() > maximum)
        m_parted.clear();
    section.measures = std::make_shared<const ChildMeasures>(
        before && before->measures ? measuresOf(*block.node, *before->node, *before->measures)
                                   : measuresOf(*block.node));
    section.pieces =
        std::make_shared<const PagePieces>(piecesOf(*block.node, m_styles, *section.measures));
    m_parted[block.node] = section;
    return section;
}

// How many of the blocks the page reaches over: where it ends before them, as far as is known
// from the last one that it shows.
int PageDocument::reachIn(const markdown::BlockList& blocks) const
{
    constexpr int farthest = 1000; // that an edit moves it by
    if (!m_isCut || m_sections.count() == 0)
        return blocks.count();
    const int last = m_sections.count() - 1;
    for (int distance = 0; distance < farthest; ++distance) {
        for (const int index : {last + distance, last - distance}) {
            if (index >= 0 && index < blocks.count()
                && blocks.at(index).node == m_sections.at(last).node)
                return index + 1;
        }
    }
    return blocks.count();
}

// Compares what is shown with what is to be shown from both ends: blocks, and where a long one
// differs its pieces.
PageDocument::Gap PageDocument::gapTo(const markdown::BlockList& blocks, int count)
{
    const int shown = m_sections.count();
    const int maximum = qMin(shown, count);
    int first = 0;
    while (first < maximum && isShown(first, blocks.at(first)))
        ++first;
    int behind = 0;
    while (behind < maximum - first && isShown(shown - 1 - behind, blocks.at(count - 1 - behind)))
        ++behind;

    Gap gap;
    gap.firstSection = first;
    gap.oldSections = shown - first - behind;
    gap.newSections = count - first - behind;
    const int start = m_sections.firstPartOf(first);
    const int end = m_sections.firstPartOf(shown - behind);
    if (gap.newSections > 0) {
        const PageSection* const before = gap.oldSections > 0 ? &m_sections.at(first) : nullptr;
        const PageSection front = newSection(blocks.at(first), before);
        const PageSection back = newSection(blocks.at(first + gap.newSections - 1));
        if (gap.oldSections > 0)
            keepPieces(gap, front, back, start, end);
        gap.isOnePiece =
            gap.newSections == 1 && front.pieceCount() - gap.keptBefore - gap.keptBehind == 1;
    }
    gap.firstPart = start + gap.keptBefore;
    gap.oldParts = end - gap.keptBehind - gap.firstPart;
    return gap;
}

// Of the first and the last of the new sections, what stands in the old ones, from part `start` to
// before `end`, already.
void PageDocument::keepPieces(Gap& gap, const PageSection& front, const PageSection& back,
                              int start, int end) const
{
    const PageSection& oldFront = m_sections.at(gap.firstSection);
    const PageSection& oldBack = m_sections.at(gap.firstSection + gap.oldSections - 1);
    PieceLikeness likeness;
    const auto stays = [&](int part, const PagePiece& shown, const PagePiece& wanted) {
        return isInTheseStyles(part) && (&shown == &wanted || likeness.areAlike(shown, wanted));
    };
    const auto pieceOf = [](const PageSection& section, int piece) -> const PagePiece& {
        return (*section.pieces)[static_cast<std::size_t>(piece)];
    };
    int maximum = oldFront.firstPiece == 0 ? qMin(oldFront.parts, front.pieceCount()) : 0;
    while (gap.keptBefore < maximum
           && stays(start + gap.keptBefore, oldFront.piece(gap.keptBefore),
                    pieceOf(front, gap.keptBefore)))
        ++gap.keptBefore;
    maximum = qMin(qMin(oldBack.parts, back.pieceCount()), end - start - gap.keptBefore);
    if (gap.newSections == 1)
        maximum = qMin(maximum, front.pieceCount() - gap.keptBefore);
    while (gap.keptBehind < maximum
           && stays(end - 1 - gap.keptBehind, oldBack.piece(oldBack.parts - 1 - gap.keptBehind),
                    pieceOf(back, back.pieceCount() - 1 - gap.keptBehind)))
        ++gap.keptBehind;
}

// Old parts give way to new ones one by one, so that a page that is written anew keeps its length
// meanwhile. What is written at a time is so short that a page that was not too high cannot become
// higher than Qt can count.
bool PageDocument::showBlocks(const markdown::BlockList& blocks, const QDeadlineTimer& deadline)
{
    const int reach = reachIn(blocks);
    Gap gap = gapTo(blocks, reach);
    const bool goesOn = gap.newSections > 0 || reach < blocks.count();
    if (!makeRoomAt(gap.firstPart))
        return false;
    if (goesOn && maximumHeight() > highest() && topOf(gap.firstPart) > highest()) {
        m_isCut = true;
        return endBefore(gap.firstPart);
    }
    const int unitsBefore = m_document.characterCount();
    std::vector<Part> parts;
    std::vector<PageSection> sections;
    const bool isWritten = write(blocks, gap, deadline, sections, parts);
    const bool showsNothing = std::all_of(
        parts.begin(), parts.end(), [](const Part& part) { return part.written.blocks == 0; });
    if (showsNothing && !parts.empty())
        removeBlocks(firstBlockOf(gap.firstPart), 1); // that was opened for it
    m_extent.added += limits().maximum(m_document.characterCount() - unitsBefore);
    const int written = static_cast<int>(parts.size());
    m_frontier = gap.firstPart + written;
    const int removed = qMin(gap.oldParts, isWritten ? maximumRemoved : written);
    const bool isComplete = isWritten && removed == gap.oldParts;
    if (isComplete && gap.newSections > 0)
        sections.back().parts += gap.keptBehind;
    if (!sections.empty() && sections.back().parts == 0)
        sections.pop_back();
    m_sections.replace(gap.firstSection, gap.oldSections, std::move(sections),
                       isComplete ? 0 : gap.oldParts - removed + gap.keptBehind);
    replaceParts(gap.firstPart, removed, std::move(parts));
    if (written > 0)
        keepShapesOf(written == 1 ? onlyBlockOf(gap.firstPart) : QTextBlock());
    return isComplete;
}

// Writes what stands in the gap; answers whether it got to its end.
bool PageDocument::write(const markdown::BlockList& blocks, const Gap& gap,
                         const QDeadlineTimer& deadline, std::vector<PageSection>& sections,
                         std::vector<Part>& parts)
{
    std::optional<QTextCursor> cursor;
    std::optional<BlockWriter> writer;
    int start = 0;
    qsizetype weight = 0;
    const int maximumNow = limits().unitsOfSlice();
    for (int number = 0; number < gap.newSections; ++number) {
        sections.push_back(newSection(blocks.at(gap.firstSection + number)));
        PageSection& section = sections.back();
        const bool isLast = number + 1 == gap.newSections;
        section.parts = number == 0 ? gap.keptBefore : 0;
        const int end = section.pieceCount() - (isLast ? gap.keptBehind : 0);
        for (; section.parts < end; ++section.parts) {
            const bool isEnough = writer
                && (deadline.hasExpired() || cursor->position() - start > maximumNow
                    || weight >= heaviestSlice);
            if (isEnough)
                return false;
            if (!writer) {
                rememberRewritten(gap);
                cursor = cursorBefore(gap.firstPart);
                writer.emplace(*cursor, m_styles);
                start = cursor->position();
            }
            const int before = cursor->position();
            writer->write(section.piece(section.parts));
            weight += weightBetween(*cursor, before);
            parts.push_back({writer->take(), m_stylesNumber});
        }
    }
    return true;
}

void PageDocument::rememberRewritten(const Gap& gap)
{
    const QTextBlock before =
        gap.oldParts == 1 && gap.isOnePiece ? onlyBlockOf(gap.firstPart) : QTextBlock();
    if (before.isValid() && before.layout()->lineCount() > 0)
        m_rewritten = {m_document.documentLayout()->blockBoundingRect(before), LineLooks(before),
                       gap.firstPart};
}

} // namespace galley
