// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/child_reparse.h"

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/blocks/context_lines.h"
#include "app/markdown/blocks/edit_path.h"
#include "app/markdown/gfm/table_reader.h"
#include "app/markdown/inlines/byte_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace galley::markdown {

namespace {

constexpr std::size_t maximumAttempts = 3;
constexpr int maximumSteps = 60; // far from where wrappers fall away

// Without the blocks in it.
Node frameOf(const Node& node)
{
    Node frame;
    frame.kind = node.kind;
    frame.level = node.level;
    frame.ordered = node.ordered;
    frame.tight = node.tight;
    frame.task = node.task;
    frame.indent = node.indent;
    frame.lineCount = node.lineCount;
    return frame;
}

bool haveSameColumns(const Node& header, const Node& other)
{
    return std::equal(header.children.begin(), header.children.end(), other.children.begin(),
                      other.children.end(), [](const Node& one, const Node& another) {
                          return one.alignment == another.alignment;
                      });
}

bool isTooLarge(const Node& node)
{
    return node.kind == NodeKind::Table
        && std::ssize(node.blocks) * std::ssize(node.blocks.front()->children) > maximumCells;
}

// One stretch of lines, from a child of one step of the path to before a child of another one, or
// to the end of the text, parsed on its own and put in its place.
class ChildReparse {
public:
    ChildReparse(const EditedText& edited, const EditPath& path, const EditPath::Child& first,
                 const EditPath::Child& next)
        : m_edited(edited)
        , m_path(path)
        , m_first(first)
        , m_next(next)
        , m_isWithin(first.step > 0)
        , m_context(edited.text, path, first)
    {
    }

    std::optional<Reparse> run(const Definitions& definitions, qsizetype maximumBytes);

private:
    // What a step of the path became, and by how much what stands behind the edit in it moves.
    struct Spliced {
        std::shared_ptr<const Node> node;
        int lines = 0;
        int bytes = 0;
    };
    // Where a block of the parse begins: lines and bytes from its start.
    struct Place {
        int line = 0;
        int byte = 0;
    };

    bool keepsItems() const;
    QByteArray withContext(QByteArrayView part) const
    {
        return m_context.text() + part.toByteArray();
    }
    std::optional<Spliced> spliced(int number, const Node& parsed, Place place);
    std::optional<Node> frameFor(int number, const Node& parsed, Place place);
    bool isFront(int step) const { return m_isWithin && step <= m_first.step; }
    bool isBack(int step) const { return step <= m_next.step; }
    bool isLooseElsewhere(int number);
    const Node* stepIn(const std::vector<Block>& blocks, int number) const;

    const EditedText& m_edited;
    const EditPath& m_path;
    EditPath::Child m_first;
    EditPath::Child m_next;
    bool m_isWithin; // a block
    ContextLines m_context;
    QByteArray m_definitions;
    qsizetype m_end = 0; // of the stretch, with the line that begins what is behind it
    qsizetype m_nextByte = 0; // where that line begins in what is parsed
    std::optional<std::vector<Block>> m_before; // the stretch as it was, parsed likewise
};

// An item that goes on behind the edit must have its marker, and be as wide as it was.
bool ChildReparse::keepsItems() const
{
    for (int step = m_first.step + 1; step <= m_next.step; ++step) {
        if (m_path.at(step).node->kind == NodeKind::Item
            && ContextLines::itemWords(m_edited.text, m_path, step) >= m_edited.edit.start)
            return false;
    }
    return true;
}

std::optional<Reparse> ChildReparse::run(const Definitions& definitions, qsizetype maximumBytes)
{
    const qsizetype growth = m_edited.edit.growth();
    const ByteRange before{m_first.byte, m_next.byte - m_first.byte};
    const ByteRange after{m_first.byte, before.length + growth};
    if (after.length > maximumBytes || !keepsItems())
        return std::nullopt;
    const bool hasNext = m_next.byte < m_edited.sizeBefore;
    m_end = behindLine(m_edited.text, after.end());
    m_nextByte = m_context.text().size() + after.length;
    const QByteArrayView part = m_edited.text.sliced(after.start, m_end - after.start);
    m_definitions = definitions.neededBy(part);
    if (part.size() + m_context.text().size() + m_definitions.size() > maximumBytes)
        return std::nullopt;
    std::vector<Block> blocks = parseText(withContext(part), m_definitions).blocks;
    if (blocks.empty())
        return std::nullopt;

    Reparse reparse{before, after, m_context.text(), m_first.index, 0, {}};
    const qsizetype context = m_context.text().size();
    if (m_next.step == 0 && hasNext) {
        if (blocks.back().source.start != m_nextByte)
            return std::nullopt;
        blocks.pop_back();
    }
    const int top = m_path.at(0).child;
    reparse.first = m_isWithin ? top : m_first.index;
    reparse.removed = (m_next.step > 0 ? top + 1 : m_next.index) - reparse.first;
    const bool goesOn = m_next.step > 0; // the block around
    if (blocks.empty() || (m_isWithin && goesOn && blocks.size() > 1))
        return std::nullopt;
    const ByteRange old = m_edited.blocks[static_cast<std::size_t>(top)].source;
    for (Block& block : blocks) {
        const bool isFirst = m_isWithin && &block == &blocks.front();
        const bool isLast = goesOn && &block == &blocks.back();
        const auto byte = static_cast<int>(block.source.start);
        if (isFirst || isLast) {
            auto node = spliced(1, *block.node, {0, byte});
            if (!node)
                return std::nullopt;
            block.node = std::move(node->node);
        }
        const qsizetype moved = after.start - context;
        const qsizetype start = isFirst ? old.start : byte + moved;
        const qsizetype end = isLast ? old.end() + growth : block.source.end() + moved;
        block.source = {start, end - start};
    }
    reparse.blocks = std::move(blocks);
    return reparse;
}

std::optional<ChildReparse::Spliced> ChildReparse::spliced(int number, const Node& parsed,
                                                           Place place)
{
    const EditPath::Step& step = m_path.at(number);
    auto frame = frameFor(number, parsed, place);
    if (!frame)
        return std::nullopt;
    const std::vector<ChildBlock>& old = step.node->blocks;
    const std::vector<ChildBlock>& read = parsed.blocks;
    std::vector<ChildBlock>& blocks = frame->blocks;
    const bool isFrontDeeper = isFront(number) && number < m_first.step;
    const bool isBackDeeper = isBack(number) && number < m_next.step;
    auto from = read.begin();
    auto to = read.end();
    Place moved; // from the start of what was read to the start of what it becomes
    if (isFront(number)) {
        from += m_context.childrenIn(number);
        const auto context = static_cast<int>(m_context.text().size());
        moved = {place.line - m_context.lineCount() + m_first.line - step.line,
                 place.byte - context + static_cast<int>(m_first.byte - step.byte)};
        blocks.assign(old.begin(), old.begin() + (isFrontDeeper ? step.child : m_first.index));
    }
    const auto inner = [&](const ChildBlock& child) {
        return spliced(number + 1, *child, {place.line + child.line, place.byte + child.byte});
    };

    Spliced result;
    if (isFrontDeeper) {
        if (from == to || (isBackDeeper && to - from != 1))
            return std::nullopt;
        const auto child = inner(*from++);
        if (!child)
            return std::nullopt;
        const ChildBlock& before = old[static_cast<std::size_t>(step.child)];
        blocks.push_back({before.line, before.byte, child->node});
        result = *child;
    }
    if (isBack(number) && !isBackDeeper) {
        if (from == to || place.byte + std::prev(to)->byte != m_nextByte
            || (parsed.kind != NodeKind::Table && isOfTable(read, std::ssize(read) - 1)))
            return std::nullopt;
        --to;
        const ChildBlock& next = old[static_cast<std::size_t>(m_next.index)];
        result.lines = moved.line + to->line - next.line;
        result.bytes = moved.byte + to->byte - next.byte;
    }
    const bool isOnlyBackDeeper = isBackDeeper && !isFrontDeeper;
    if (isOnlyBackDeeper && from == to)
        return std::nullopt;
    for (to -= isOnlyBackDeeper ? 1 : 0; from != to; ++from)
        blocks.push_back({from->line + moved.line, from->byte + moved.byte, from->node});
    if (isOnlyBackDeeper) {
        const auto child = inner(*to);
        if (!child)
            return std::nullopt;
        const ChildBlock& before = old[static_cast<std::size_t>(step.child)];
        blocks.push_back({to->line + moved.line, to->byte + moved.byte, child->node});
        result.lines = blocks.back().line - before.line + child->lines;
        result.bytes = blocks.back().byte - before.byte + child->bytes;
    }
    frame->lineCount = moved.line + parsed.lineCount;
    if (isBack(number)) {
        frame->lineCount = step.node->lineCount + result.lines;
        for (auto behind = old.begin() + (isBackDeeper ? step.child + 1 : m_next.index);
             behind != old.end(); ++behind)
            blocks.push_back(
                {behind->line + result.lines, behind->byte + result.bytes, behind->node});
    }
    if (isTooLarge(*frame))
        return std::nullopt;
    result.node = std::make_shared<const Node>(*std::move(frame));
    return result;
}

// The step's block as it is now, still without blocks in it; nothing where it is another one.
std::optional<Node> ChildReparse::frameFor(int number, const Node& parsed, Place place)
{
    const Node& old = *m_path.at(number).node;
    const bool isBegunBefore = isFront(number);
    if (parsed.kind != old.kind || parsed.ordered != old.ordered
        || std::ssize(parsed.blocks) < m_context.childrenIn(number))
        return std::nullopt;
    Node frame = frameOf(isBegunBefore ? old : parsed);
    switch (old.kind) {
    case NodeKind::Item: {
        const qsizetype start = place.byte - m_context.text().size() + m_first.byte;
        if (m_context.childrenIn(number) == 0)
            frame.task = parsed.task; // its first paragraph was read
        return isBegunBefore || start == m_path.at(number).byte ? std::optional(frame)
                                                                : std::nullopt;
    }
    case NodeKind::Table:
        return !parsed.blocks.empty()
                && haveSameColumns(*parsed.blocks.front(), *old.blocks.front())
            ? std::optional(frame)
            : std::nullopt;
    case NodeKind::List:
        frame.tight = parsed.tight && old.tight;
        return old.tight || !parsed.tight || isLooseElsewhere(number) ? std::optional(frame)
                                                                      : std::nullopt;
    default:
        return frame;
    }
}

// A list is loose where something in it is; whether that was in the stretch, only the stretch as it
// was tells.
bool ChildReparse::isLooseElsewhere(int number)
{
    if (!m_before) {
        const QByteArrayView text = m_edited.text;
        const ByteEdit& edit = m_edited.edit;
        const qsizetype start = m_first.byte;
        const QByteArray part = text.sliced(start, edit.start - start).toByteArray()
            + m_edited.removed() + text.sliced(edit.endAfter, m_end - edit.endAfter).toByteArray();
        m_before = parseText(withContext(part), m_definitions).blocks;
    }
    const Node* const list = stepIn(*m_before, number);
    return list && list->tight;
}

// What stands for a step's block in a parse of the stretch.
const Node* ChildReparse::stepIn(const std::vector<Block>& blocks, int number) const
{
    if (blocks.empty())
        return nullptr;
    const Node* node = (m_isWithin ? blocks.front() : blocks.back()).node.get();
    for (int step = 1; step < number; ++step) {
        if (node->kind != m_path.at(step).node->kind
            || std::ssize(node->blocks) <= m_context.childrenIn(step))
            return nullptr;
        const bool isFrontDeeper = isFront(step) && step < m_first.step;
        node = isFrontDeeper
            ? node->blocks[static_cast<std::size_t>(m_context.childrenIn(step))].node.get()
            : node->blocks.back().node.get();
    }
    return node->kind == m_path.at(number).node->kind ? node : nullptr;
}

} // namespace

int blockAt(const std::vector<Block>& blocks, qsizetype byte)
{
    const auto behind = std::upper_bound(
        blocks.begin(), blocks.end(), byte,
        [](qsizetype sought, const Block& block) { return sought < block.source.start; });
    return static_cast<int>(behind - blocks.begin()) - 1;
}

// cmark drops a byte order mark where a text begins, and only there: no block to begin with.
int firstToReparse(const std::vector<Block>& blocks, QByteArrayView text, int block)
{
    int first = qMax(0, block - 1);
    while (first > 0
           && text.sliced(blocks[static_cast<std::size_t>(first)].source.start)
                  .startsWith(byteOrderMark))
        --first;
    return first;
}

std::optional<Reparse> reparsedChildren(const EditedText& edited, const Definitions& definitions,
                                        qsizetype maximumBytes)
{
    const std::vector<Block>& blocks = edited.blocks;
    const int block = blockAt(blocks, edited.edit.start);
    if (block < 0)
        return std::nullopt;
    const EditPath path(blocks, block, edited.edit.start);
    if (path.count() < 2 || path.count() > maximumSteps)
        return std::nullopt;
    std::vector<EditPath::Child> firsts = path.before(edited.text);
    std::erase_if(firsts, [&](const EditPath::Child& first) {
        return edited.text.sliced(first.byte).startsWith(byteOrderMark);
    });
    const int top = firstToReparse(blocks, edited.text, block);
    firsts.push_back(
        {0, top, top == 0 ? 0 : blocks[static_cast<std::size_t>(top)].source.start, 0});
    std::vector<EditPath::Child> nexts = path.behind(edited.edit.endBefore);
    if (nexts.empty() || nexts.back().step > 0)
        nexts.push_back({0, static_cast<int>(blocks.size()), edited.sizeBefore, 0});

    for (std::size_t attempt = 0; attempt < maximumAttempts; ++attempt) {
        const EditPath::Child& first = firsts[qMin(attempt, firsts.size() - 1)];
        const EditPath::Child& next = nexts[qMin(attempt, nexts.size() - 1)];
        if (first.step == 0 && next.step == 0)
            break;
        auto reparse = ChildReparse(edited, path, first, next).run(definitions, maximumBytes);
        if (reparse)
            return reparse;
    }
    return std::nullopt;
}

} // namespace galley::markdown
