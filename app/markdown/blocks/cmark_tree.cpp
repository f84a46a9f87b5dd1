// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/cmark_tree.h"

#include "app/markdown/gfm/extensions.h"
#include "app/markdown/gfm/table_reader.h"
#include "app/markdown/gfm/table_rows.h"
#include "app/markdown/inlines/block_content.h"
#include "app/markdown/inlines/byte_lines.h"
#include "app/markdown/inlines/cmark_values.h"
#include "app/markdown/inlines/inline_walk.h"
#include "app/markdown/inlines/link_shapes.h"
#include "app/markdown/inlines/text_cutter.h"
#include "app/text/line_ends.h"
#include "app/text/utf8_scan.h"

#include <cmark.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>

namespace galley::markdown {

namespace {

using CmarkParser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using CmarkNode = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using CmarkIterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

CmarkNode parsedByCmark(std::initializer_list<QByteArrayView> parts)
{
    const CmarkParser parser(cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
    bool isFirst = true;
    for (QByteArrayView part : parts) {
        if (!isFirst && part.startsWith("\xEF\xBB\xBF"))
            part = part.sliced(3); // as cmark does where nothing stands before it
        if (part.isEmpty())
            continue;
        cmark_parser_feed(parser.get(), part.data(), static_cast<std::size_t>(part.size()));
        isFirst = false;
    }
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

// Whether a line, behind the marks of quotes and the indentation of lists, underlines a heading.
bool isUnderline(QByteArrayView line)
{
    line = line.trimmed();
    if (line.isEmpty() || (line.back() != '=' && line.back() != '-'))
        return false;
    const char mark = line.back();
    while (!line.isEmpty() && line.back() == mark)
        line.chop(1);
    return std::all_of(line.begin(), line.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '>'; });
}

bool isLastBlock(cmark_node* block)
{
    for (; block; block = cmark_node_parent(block)) {
        if (cmark_node_next(block))
            return false;
    }
    return true;
}

// Makes plain values of one tree of cmark's. Lines are cmark's: from 1, in the whole of what it
// read; only below the top level they are counted from the block around.
class TreeReader {
public:
    TreeReader(const ByteLines& lines, int linesBefore) : m_lines(lines), m_linesBefore(linesBefore)
    {
    }

    // The top-level blocks that begin up to that line.
    std::vector<ChildBlock> read(cmark_node* root, int lastLine);
    // The ways to the source of texts beside tables, in their order.
    std::vector<PieceMap> takeTextMaps() { return std::move(m_textMaps); }

private:
    struct Open {
        Node* node = nullptr;
        int firstLine = 0; // of the node
        int lastLine = 0;
        int depth = 0;
        NodeKind kind = NodeKind::Document; // its own, also where it dissolved
        bool isDissolved = false;
    };

    bool enter(cmark_node* source);
    void leave();
    void beginContainer(Node& node, int firstLine);
    void beginInlines(const Node& block, int firstLine);
    bool fallsApart(int firstLine, Node& block);
    bool addInline(Node node, const Open& parent);
    bool addBlock(cmark_node* source, Node node, const Open& parent);
    void open(Node& node, int firstLine, int lastLine);
    ChildBlock childAt(int firstLine, std::shared_ptr<const Node> node) const;
    qsizetype startOf(int line) const;
    bool mayHoldTable(int firstLine, int lineCount) const;
    std::vector<ParagraphLine> linesOf(int firstLine, int lineCount) const;
    int lastLineOf(cmark_node* source, const Node& node) const;
    // Whether the source of what stands in m_containers is followed: deeper, only by much work.
    bool isFollowed(int firstLine) const
    {
        return firstLine > m_linesBefore && std::ssize(m_containers) <= maximumDepth;
    }

    const ByteLines& m_lines;
    int m_linesBefore; // how many cmark counts before the first of m_lines
    std::vector<Container> m_containers;
    InlineWalk m_walk; // of the block whose inlines are read
    std::vector<Open> m_open;
    std::vector<PieceMap> m_textMaps;
};

std::vector<ChildBlock> TreeReader::read(cmark_node* root, int lastLine)
{
    Node document;
    m_open.push_back({&document, 0, m_linesBefore + m_lines.count()});
    const CmarkIterator iterator(cmark_iter_new(root), &cmark_iter_free);
    cmark_iter_next(iterator.get()); // enters the root
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* const node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_EXIT)
            leave();
        else if (m_open.size() == 1 && cmark_node_get_start_line(node) > lastLine)
            break;
        else if (!enter(node))
            cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    }
    return std::move(document.blocks);
}

// Whether what is within the node is wanted too.
bool TreeReader::enter(cmark_node* source)
{
    const Open parent = m_open.back();
    Node node = valuesOf(source);
    const bool isInline = node.kind >= NodeKind::Text;
    if (isInline)
        m_walk.enter(source, node);
    else
        beginContainer(node, cmark_node_get_start_line(source));
    const bool isDissolved = (isWrapper(node.kind) && parent.depth >= maximumDepth)
        || (node.kind == NodeKind::Item && parent.isDissolved);
    if (isDissolved) {
        m_open.push_back(
            {parent.node, parent.firstLine, parent.lastLine, parent.depth, node.kind, true});
        return true;
    }
    return isInline ? addInline(std::move(node), parent)
                    : addBlock(source, std::move(node), parent);
}

bool TreeReader::addInline(Node node, const Open& parent)
{
    std::vector<Node>& siblings = parent.node->children;
    // Dissolved wrappers leave texts beside each other.
    if (node.kind == NodeKind::Text && !siblings.empty()
        && siblings.back().kind == NodeKind::Text) {
        joinTexts(siblings.back(), node);
        return true;
    }
    siblings.push_back(std::move(node));
    open(siblings.back(), parent.firstLine, parent.lastLine);
    return true;
}

bool TreeReader::addBlock(cmark_node* source, Node node, const Open& parent)
{
    const int firstLine = cmark_node_get_start_line(source);
    int lastLine = qBound(firstLine, lastLineOf(source, node), qMax(firstLine, parent.lastLine));
    while (lastLine > firstLine && m_lines.isBlank(lastLine - 1 - m_linesBefore))
        --lastLine;
    node.lineCount = lastLine - firstLine + 1;
    if (fallsApart(firstLine, node))
        return false;
    if (node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading)
        beginInlines(node, firstLine);
    const auto block = std::make_shared<Node>(std::move(node));
    parent.node->blocks.push_back(childAt(firstLine, block));
    open(*block, firstLine, lastLine);
    return true;
}

void TreeReader::open(Node& node, int firstLine, int lastLine)
{
    if (!isLeaf(node.kind))
        m_open.push_back({&node, firstLine, lastLine, m_open.back().depth + 1, node.kind, false});
}

// A block that begins on that line, as a child of the one that is open.
ChildBlock TreeReader::childAt(int firstLine, std::shared_ptr<const Node> node) const
{
    const int around = m_open.back().firstLine;
    return {firstLine - around, static_cast<int>(startOf(firstLine) - startOf(around)),
            std::move(node)};
}

// The first byte of a line; 0 before the text.
qsizetype TreeReader::startOf(int line) const
{
    return line > m_linesBefore ? m_lines.line(line - 1 - m_linesBefore).start : 0;
}

void TreeReader::leave()
{
    const Open left = m_open.back();
    m_open.pop_back();
    if (left.kind >= NodeKind::Text)
        m_walk.leave(left.isDissolved ? nullptr : left.node);
    else if (left.kind == NodeKind::Quote || left.kind == NodeKind::Item)
        m_containers.pop_back();
    else if (left.kind == NodeKind::Paragraph || left.kind == NodeKind::Heading)
        Q_ASSERT_X(m_walk.hasFailed() || m_walk.isAtEnd(), "inlines", "text is left over");
}

void TreeReader::beginContainer(Node& node, int firstLine)
{
    const int line = firstLine - 1 - m_linesBefore;
    if (node.kind == NodeKind::Quote)
        m_containers.push_back(Container::quote(line));
    if (node.kind != NodeKind::Item)
        return;
    m_containers.push_back(isFollowed(firstLine) ? Container::item(m_lines, line, m_containers)
                                                 : Container{false, line, 0});
    node.indent = m_containers.back().width;
}

// Inlines follow, and where each of them stands.
void TreeReader::beginInlines(const Node& block, int firstLine)
{
    m_walk = InlineWalk();
    if (!isFollowed(firstLine))
        return;
    const int line = firstLine - 1 - m_linesBefore;
    BlockContent content;
    if (block.kind == NodeKind::Heading && beginsHeading(m_lines, line, m_containers)) {
        content = BlockContent::heading(m_lines, line, m_containers);
    } else {
        const int underline = block.kind == NodeKind::Heading ? 1 : 0;
        content = BlockContent::paragraph(m_lines, line, block.lineCount - underline, m_containers);
    }
    m_walk = InlineWalk(std::move(content), m_lines.line(line).start);
}

// Whether a line from the second on might part the header of a table from its rows.
bool TreeReader::mayHoldTable(int firstLine, int lineCount) const
{
    const int first = firstLine - 1 - m_linesBefore;
    if (!isFollowed(firstLine))
        return false;
    for (int line = first + 1; line < first + lineCount; ++line) {
        if (mayBeDelimiterRow(m_lines.content(line)))
            return true;
    }
    return false;
}

std::vector<ParagraphLine> TreeReader::linesOf(int firstLine, int lineCount) const
{
    std::vector<ParagraphLine> lines;
    const int first = firstLine - 1 - m_linesBefore;
    for (int number = first; number < first + lineCount; ++number) {
        const ContentLine line = contentLine(m_lines, number, m_containers);
        const ByteRange whole = m_lines.line(number);
        const QByteArrayView text = m_lines.content(number).sliced(line.source.start - whole.start);
        lines.push_back(
            {utf8::decoded(text), line.indent, line.isLazy, whole.start, line.source.start});
    }
    return lines;
}

// How many lines at the start of a paragraph define references.
std::size_t definitionLines(const std::vector<ParagraphLine>& lines)
{
    QByteArray text;
    for (const ParagraphLine& line : lines)
        text += line.text.toUtf8() + '\n';
    return static_cast<std::size_t>(text.first(definitionsEnd(text)).count('\n'));
}

// Puts a table, and what stands beside it, in the place of a block that holds one.
bool TreeReader::fallsApart(int firstLine, Node& block)
{
    const bool mayHoldText = block.kind == NodeKind::Paragraph || block.kind == NodeKind::Heading;
    if (!mayHoldText || !mayHoldTable(firstLine, block.lineCount))
        return false;
    const std::vector<ParagraphLine> lines = linesOf(firstLine, block.lineCount);
    TableParts parts = tableWithin(block, lines, definitionLines(lines));
    std::vector<ChildBlock>& blocks = parts.blocks;
    if (blocks.empty())
        return false;
    if (blocks.front()->isTooLarge) {
        block.isTooLarge = true;
        return false;
    }
    std::move(parts.textMaps.begin(), parts.textMaps.end(), std::back_inserter(m_textMaps));
    std::vector<ChildBlock>& siblings = m_open.back().node->blocks;
    const bool isOutermost = m_open.size() == 1;
    const bool isAlone = blocks.size() == 1 && blocks.front().line == 0;
    if (!isOutermost || isAlone) {
        for (ChildBlock& part : blocks) {
            const ChildBlock place = childAt(firstLine, nullptr);
            siblings.push_back(
                {place.line + part.line, place.byte + part.byte, std::move(part.node)});
        }
    } else {
        const auto group = std::make_shared<Node>();
        group->lineCount = block.lineCount;
        group->blocks = std::move(blocks);
        siblings.push_back(childAt(firstLine, group));
    }
    return true;
}

// Where cmark 0.30 says that a block ends, put right: it has HTML that ends with a mark of its own
// end a line too early, and underlined headings, unless they end the text, a line too late.
int TreeReader::lastLineOf(cmark_node* source, const Node& node) const
{
    const int firstLine = cmark_node_get_start_line(source);
    const int lastLine = cmark_node_get_end_line(source);
    if (node.kind == NodeKind::HtmlBlock)
        return firstLine + lineEndsIn(node.text) - 1;
    if (node.kind == NodeKind::Heading && lastLine > firstLine) { // underlined
        const int lineCount = m_lines.count();
        const bool endsText = lastLine == m_linesBefore + lineCount
            && isUnderline(m_lines.content(lineCount - 1)) && isLastBlock(source);
        return endsText ? lastLine : lastLine - 1;
    }
    return lastLine;
}

// The inlines of tables, all of them at once. Whatever the text defines has its meaning in them,
// too.
void readTables(std::vector<ChildBlock>& blocks, std::vector<PieceMap> textMaps,
                QByteArrayView text, QByteArrayView preamble)
{
    UnreadInlines unread(blocks, std::move(textMaps));
    if (unread.isEmpty())
        return;
    const QByteArray& markdown = unread.markdown();
    const ByteLines lines(markdown);
    const int linesBefore = ByteLines(preamble).count();
    const CmarkNode root =
        parsedByCmark({preamble, markdown, unread.mayRefer() ? text : QByteArrayView()});
    std::vector<ChildBlock> read =
        TreeReader(lines, linesBefore).read(root.get(), linesBefore + lines.count());
    for (ChildBlock& block : read)
        block.line -= linesBefore;
    unread.spread(read);
}

} // namespace

ParsedText parseText(QByteArrayView text, QByteArrayView preamble)
{
    const ByteLines lines(text);
    const int linesBefore = ByteLines(preamble).count();
    const CmarkNode root = parsedByCmark({preamble, text});
    TreeReader reader(lines, linesBefore);
    std::vector<ChildBlock> read = reader.read(root.get(), linesBefore + lines.count());
    readTables(read, reader.takeTextMaps(), text, preamble);

    ParsedText parsed;
    for (ChildBlock& block : read) {
        readExtensions(unshared(block));
        if (block.line <= linesBefore) {
            parsed.preamble.push_back(std::move(block.node));
            continue;
        }
        const int last = block.line - linesBefore - 1 + block->lineCount - 1;
        parsed.blocks.push_back(
            {{block.byte, lines.line(last).end() - block.byte}, std::move(block.node)});
    }
    return parsed;
}

} // namespace galley::markdown
