// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/blocks/code_reparse.h"
#include "app/markdown/inlines/byte_lines.h"

#include <algorithm>
#include <limits>

namespace galley::markdown {

namespace {

// Whether an edit at most moved a block.
bool isUntouched(const Block& before, const Block& after, const ByteEdit& edit)
{
    const bool isBehind = before.source.start >= edit.endBefore;
    return (isBehind || before.source.end() <= edit.start)
        && after.source.start == before.source.start + (isBehind ? edit.growth() : 0)
        && after.source.length == before.source.length
        && (before.node == after.node || *before.node == *after.node);
}

// cmark drops a byte order mark where a text begins, and only there: no place to begin or end at.
bool beginsWithMark(QByteArrayView text, qsizetype start)
{
    return text.sliced(start).startsWith(byteOrderMark);
}

// What the edit replaced, as the Markdown parser read it.
QByteArray removedBytes(const SourceText& after, const TextDelta& delta, const ByteEdit& edit)
{
    const qsizetype start = after.fromByte(edit.start);
    TextDelta back = delta.inverted();
    for (TextChange& change : back.changes)
        change.position -= start;
    return SourceText(applied(after.mid({start, after.fromByte(edit.endAfter) - start}), back))
        .utf8();
}

std::vector<Block> movedBy(std::vector<Block> blocks, qsizetype bytes)
{
    for (Block& block : blocks)
        block.source.start += bytes;
    return blocks;
}

} // namespace

BlockList BlockList::parsed(const QByteArray& utf8)
{
    BlockList list;
    list.m_byteSize = utf8.size();
    list.m_definitions = Definitions(utf8);
    const bool hasQuestions = !list.m_definitions.hasMultiLineLabel();
    ParsedText text = parseText(utf8, hasQuestions ? list.m_definitions.questions() : QByteArray());
    if (hasQuestions)
        list.m_definitions.resolve(text.preamble);
    list.m_blocks = std::move(text.blocks);
    return list;
}

BlockPatch BlockList::apply(const SourceText& after, const TextDelta& delta)
{
    return applyWithin(std::numeric_limits<qsizetype>::max(), after, delta).value_or(BlockPatch());
}

std::optional<BlockPatch> BlockList::applyWithin(qsizetype maximumBytes, const SourceText& after,
                                                 const TextDelta& delta)
{
    if (delta.isEmpty())
        return BlockPatch();
    const QByteArray text = after.utf8();
    const ByteEdit edit = byteEdit(after, delta, m_byteSize);
    if (!m_definitions.hasMultiLineLabel()) {
        const EditedText edited{m_blocks, m_byteSize, text, edit,
                                [&] { return removedBytes(after, delta, edit); }};
        std::optional<Reparse> reparse = reparsedCode(edited, maximumBytes);
        if (!reparse)
            reparse = reparsedChildren(edited, m_definitions, maximumBytes);
        if (!reparse)
            reparse = reparsed(text, edit, maximumBytes);
        if (!reparse)
            return std::nullopt;
        if (keepDefinitions(text, *reparse)) {
            m_byteSize = text.size();
            return replaceBlocks(reparse->first, reparse->removed, std::move(reparse->blocks),
                                 edit);
        }
    }
    if (text.size() > maximumBytes)
        return std::nullopt;
    BlockList whole = parsed(text);
    m_byteSize = whole.m_byteSize;
    m_definitions = std::move(whole.m_definitions);
    return replaceBlocks(0, count(), std::move(whole.m_blocks), edit);
}

// Parses top-level blocks, on from the one before the edit until a block begins where one began
// before the edit: from there on the same lines are read in the same state as before.
std::optional<Reparse> BlockList::reparsed(QByteArrayView text, const ByteEdit& edit,
                                           qsizetype maximumBytes) const
{
    const int first = firstToReparse(m_blocks, text, indexAt(edit.start));
    const qsizetype start = first == 0 ? 0 : at(first).source.start;
    const int firstBehind = indexAt(edit.endBefore - 1) + 1;
    for (int blocksBehind = 1;; blocksBehind *= 4) {
        const int next = firstBehind + blocksBehind;
        const qsizetype end = next < count() ? at(next).source.start : m_byteSize;
        Reparse reparse{
            {start, end - start}, {start, end + edit.growth() - start}, {}, first, 0, {}};
        if (reparse.after.length > maximumBytes)
            return std::nullopt;
        const QByteArrayView part = text.sliced(start, reparse.after.length);
        const QByteArray definitions = m_definitions.neededBy(part);
        if (part.size() + definitions.size() > maximumBytes)
            return std::nullopt;
        reparse.blocks = movedBy(parseText(part, definitions).blocks, start);

        for (auto block = reparse.blocks.begin(); block != reparse.blocks.end(); ++block) {
            const qsizetype startBefore = block->source.start - edit.growth();
            const int index = indexAt(startBefore);
            if (index >= firstBehind && at(index).source.start == startBefore
                && !beginsWithMark(text, block->source.start)) {
                reparse.removed = index - first;
                reparse.blocks.erase(block, reparse.blocks.end());
                return reparse;
            }
        }
        if (next >= count()) {
            reparse.removed = count() - first;
            return reparse;
        }
    }
}

// Whether the edit changed no reference definition, so that nothing outside the stretch changed.
// What means the same inside it means the same in the whole text, whatever else defines it there.
bool BlockList::keepDefinitions(QByteArrayView text, const Reparse& reparse)
{
    const QByteArrayView part = text.sliced(reparse.after.start, reparse.after.length);
    Definitions now(part);
    if (now.hasMultiLineLabel())
        return false;
    if (!now.isEmpty())
        now.resolve(parseText(reparse.context + part.toByteArray(), now.questions()).preamble);
    if (!m_definitions.haveSameMeaning(reparse.before, now))
        return false;
    m_definitions.move(reparse.before, now, reparse.after.length - reparse.before.length);
    return true;
}

void BlockList::move(const SourceText& after, const TextDelta& delta)
{
    if (delta.isEmpty())
        return;
    const ByteEdit edit = byteEdit(after, delta, m_byteSize);
    const auto moved = [&edit](qsizetype byte) {
        if (byte >= edit.endBefore)
            return byte + edit.growth();
        return qMin(byte, edit.start);
    };
    for (Block& block : m_blocks) {
        const qsizetype start = moved(block.source.start);
        block.source = {start, moved(block.source.end()) - start};
    }
    m_byteSize = after.byteSize();
}

BlockPatch BlockList::replaceWith(BlockList parsed)
{
    m_byteSize = parsed.m_byteSize;
    m_definitions = std::move(parsed.m_definitions);
    const ByteEdit nothing{parsed.m_byteSize, 0, 0};
    return replaceBlocks(0, count(), std::move(parsed.m_blocks), nothing);
}

// Puts `blocks` in place of `removed` ones, moves what is behind them, and narrows the patch to the
// blocks that did change: those with another node, and those whose source was edited.
BlockPatch BlockList::replaceBlocks(int first, int removed, std::vector<Block> blocks,
                                    const ByteEdit& edit)
{
    const auto old = m_blocks.begin() + first;
    const auto oldEnd = old + removed;
    const auto maximum = std::min<std::ptrdiff_t>(removed, std::ssize(blocks));

    std::ptrdiff_t before = 0;
    while (before < maximum && isUntouched(old[before], blocks.begin()[before], edit))
        ++before;
    std::ptrdiff_t behind = 0;
    while (behind < maximum - before
           && isUntouched(oldEnd[-1 - behind], blocks.end()[-1 - behind], edit))
        ++behind;

    std::for_each(old, m_blocks.end(), [&edit](Block& block) {
        if (block.source.start >= edit.endBefore)
            block.source.start += edit.growth();
    });
    BlockPatch patch{first + static_cast<int>(before), removed - static_cast<int>(before + behind),
                     static_cast<int>(std::ssize(blocks) - before - behind)};
    if (patch.removed == 1 && patch.inserted == 1)
        patch.before = old[before].node;
    const auto gap = m_blocks.erase(old + before, oldEnd - behind);
    m_blocks.insert(gap, blocks.begin() + before, blocks.end() - behind);
    return patch;
}

int BlockList::indexAt(qsizetype byteOffset) const
{
    return blockAt(m_blocks, byteOffset);
}

} // namespace galley::markdown
