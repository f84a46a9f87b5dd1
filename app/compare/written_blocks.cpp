// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/written_blocks.h"

#include "app/compare/open_lists.h"
#include "app/text/line_ends.h"

#include <optional>

namespace galley::compare {

namespace {

QString lineEndOf(const QString& text)
{
    const qsizetype feed = text.indexOf(u'\n');
    if (feed > 0 && text[feed - 1] == u'\r')
        return QStringLiteral("\r\n");
    if (feed < 0 && text.contains(u'\r'))
        return QStringLiteral("\r");
    return QStringLiteral("\n");
}

// The gap behind a block, but for those at the ends of the text.
std::optional<QStringView> gapBehind(const BlockText& text, int block)
{
    if (block <= 0 || block + 2 >= text.count())
        return {};
    return text.view(text.gapAfter(block));
}

// The gaps behind one and before the next; of two of one list those that are between two of one.
QList<QStringView> gapsBeside(const WrittenBlocks& one, const WrittenBlocks& next,
                              const BlockText& text, size_t place, bool areOfOneList)
{
    QList<int> blocks;
    if (one.isIn(place))
        blocks += {one.places[place].end - 1, one.places[place].first - 1};
    if (next.isIn(place))
        blocks += {next.places[place].first - 1, next.places[place].end - 1};
    QList<QStringView> gaps;
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        const auto gap = gapBehind(text, blocks[index]);
        const bool isWithin = gap && text.block(blocks[index]).kind == one.lastKind
            && text.block(blocks[index] + 1).kind == one.lastKind;
        if (gap && (areOfOneList ? isWithin : index % 2 == 0))
            gaps.append(*gap);
    }
    return gaps;
}

int numberIn(QStringView text, TextRange place)
{
    return text.sliced(place.start, place.length).toInt();
}

} // namespace

WrittenBlocks writtenFrom(const BlockText& text, Run blocks, size_t place)
{
    WrittenBlocks written;
    written.text = text.viewOf(blocks).toString();
    written.firstKind = text.block(blocks.first).kind;
    written.lastKind = text.block(blocks.end - 1).kind;
    written.depth = text.block(blocks.first).depth;
    written.isOneBlock = blocks.count() == 1;
    written.countsOn = text.lists().countsOn(blocks.first);
    if (text.lists().numberOf(blocks.first) >= 0 && !text.lists().isFirst(blocks.first))
        written.listStart = text.lists().startOf(blocks.first);
    written.places[place] = blocks;
    return written;
}

void noteKinds(WrittenBlocks& written)
{
    const QList<Block> blocks = blocksOf(written.text);
    if (blocks.size() < 3) // nothing between begin and end
        return;
    written.firstKind = blocks[1].kind;
    written.depth = blocks[1].depth;
    written.lastKind = blocks[blocks.size() - 2].kind;
    written.isOneBlock = blocks.size() == 3;
}

bool areNeighbours(const WrittenBlocks& one, const WrittenBlocks& next, size_t text)
{
    return one.isIn(text) && next.isIn(text) && one.places[text].end == next.places[text].first;
}

void countItemsOn(QList<WrittenBlocks>& blocks)
{
    OpenLists open; // by number
    for (WrittenBlocks& written : blocks) {
        const TextRange place =
            written.firstKind == BlockKind::Item ? numberOfItem(written.text) : TextRange();
        if (!place.isEmpty()) {
            const int own = numberIn(written.text, place);
            const auto before = open.itemBefore(written.depth);
            const int number = before    ? (written.countsOn ? numberBehind(*before) : own)
                : written.listStart >= 0 ? written.listStart
                                         : own;
            if (number != own)
                written.text.replace(place.start, place.length, QString::number(number));
        }
        if (written.isOneBlock && written.firstKind != BlockKind::Item) {
            open.passOther(written.firstKind, written.depth);
            continue;
        }
        const QList<Block> own = blocksOf(written.text);
        for (const Block& block : own.mid(1, own.size() - 2)) {
            if (block.kind != BlockKind::Item)
                open.passOther(block.kind, block.depth);
            else if (block.number.isEmpty())
                open.passItem(block.depth, {});
            else
                open.passItem(block.depth, numberIn(written.text, block.number));
        }
    }
}

QString gapBetween(const WrittenBlocks& one, const WrittenBlocks& next,
                   const QList<std::pair<const BlockText*, size_t>>& texts)
{
    const BlockText& first = *texts.front().first;
    if (next.firstKind == BlockKind::End)
        return first.view(first.gapAfter(first.count() - 2)).toString();
    if (one.lastKind == BlockKind::Start)
        return first.view(first.gapAfter(0)).toString();
    const bool areOfOneList = one.lastKind == next.firstKind
        && (one.lastKind == BlockKind::Item || one.lastKind == BlockKind::Row);
    const qsizetype least = areOfOneList ? 1 : 2; // line ends
    std::optional<QString> found;
    for (const auto& [text, place] : texts) {
        for (const QStringView gap : gapsBeside(one, next, *text, place, areOfOneList)) {
            const bool isLess =
                !found || std::pair(gap.size(), gap.toString()) < std::pair(found->size(), *found);
            if (lineEndsIn(gap) >= least && isLess)
                found = gap.toString();
        }
        if (found && text == &first)
            break;
    }
    if (found)
        return *found;
    return lineEndOf(first.text()).repeated(least);
}

} // namespace galley::compare
