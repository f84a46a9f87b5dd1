// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/cmark_tree.h"

#include "app/markdown/block_source.h"
#include "app/markdown/byte_lines.h"
#include "app/markdown/extensions.h"
#include "app/markdown/table_reader.h"
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

NodeKind kindOf(cmark_node_type type)
{
    switch (type) {
    case CMARK_NODE_BLOCK_QUOTE:
        return NodeKind::Quote;
    case CMARK_NODE_LIST:
        return NodeKind::List;
    case CMARK_NODE_ITEM:
        return NodeKind::Item;
    case CMARK_NODE_CODE_BLOCK:
        return NodeKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
        return NodeKind::HtmlBlock;
    case CMARK_NODE_PARAGRAPH:
        return NodeKind::Paragraph;
    case CMARK_NODE_HEADING:
        return NodeKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
        return NodeKind::ThematicBreak;
    case CMARK_NODE_TEXT:
        return NodeKind::Text;
    case CMARK_NODE_SOFTBREAK:
        return NodeKind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
        return NodeKind::LineBreak;
    case CMARK_NODE_CODE:
        return NodeKind::Code;
    case CMARK_NODE_HTML_INLINE:
        return NodeKind::HtmlInline;
    case CMARK_NODE_EMPH:
        return NodeKind::Emphasis;
    case CMARK_NODE_STRONG:
        return NodeKind::Strong;
    case CMARK_NODE_LINK:
        return NodeKind::Link;
    case CMARK_NODE_IMAGE:
        return NodeKind::Image;
    default:
        return NodeKind::Document;
    }
}

bool isWrapper(NodeKind kind)
{
    return kind == NodeKind::Quote || kind == NodeKind::List || kind == NodeKind::Emphasis
        || kind == NodeKind::Strong || kind == NodeKind::Link || kind == NodeKind::Image;
}

Node valuesOf(cmark_node* source)
{
    Node node;
    node.kind = kindOf(cmark_node_get_type(source));
    switch (node.kind) {
    case NodeKind::Link:
    case NodeKind::Image:
        node.url = utf8::decoded(cmark_node_get_url(source));
        node.title = utf8::decoded(cmark_node_get_title(source));
        break;
    case NodeKind::Heading:
        node.level = cmark_node_get_heading_level(source);
        break;
    case NodeKind::List:
        node.ordered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST;
        node.level = cmark_node_get_list_start(source);
        node.tight = cmark_node_get_list_tight(source) != 0;
        break;
    case NodeKind::CodeBlock:
        node.info = utf8::decoded(cmark_node_get_fence_info(source));
        [[fallthrough]];
    default:
        node.text = utf8::decoded(cmark_node_get_literal(source));
    }
    return node;
}

int terminatorCount(QStringView text)
{
    const qsizetype both = text.count(u"\r\n");
    return static_cast<int>(text.count(u'\n') + text.count(u'\r') - both);
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

bool isLeaf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
    case NodeKind::ThematicBreak:
    case NodeKind::Text:
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
    case NodeKind::Code:
    case NodeKind::HtmlInline:
        return true;
    default:
        return false;
    }
}

// Makes plain values of one tree of cmark's. Lines are cmark's: from 1, in the whole of what it
// read; only below the top level they are counted from the block.
class TreeReader {
public:
    TreeReader(const ByteLines& lines, int linesBefore)
        : m_lines(lines)
        , m_linesBefore(linesBefore)
        , m_source(lines, linesBefore)
    {
    }

    // The top-level blocks that begin up to that line.
    std::vector<Node> read(cmark_node* root, int lastLine);

private:
    struct Open {
        Node* node = nullptr;
        int lastLine = 0;
        int depth = 0;
        bool isDissolved = false;
    };

    bool enter(cmark_node* source);
    bool fallsApart(cmark_node* source, Node& block);
    int lastLineOf(cmark_node* source, const Node& node) const;

    const ByteLines& m_lines;
    int m_linesBefore; // how many cmark counts before the first of m_lines
    int m_blockStart = 0;
    BlockSource m_source;
    std::vector<Open> m_open;
};

std::vector<Node> TreeReader::read(cmark_node* root, int lastLine)
{
    Node document;
    m_open.push_back({&document, m_linesBefore + m_lines.count(), 0, false});
    const CmarkIterator iterator(cmark_iter_new(root), &cmark_iter_free);
    cmark_iter_next(iterator.get()); // enters the root
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* const node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_EXIT)
            m_open.pop_back();
        else if (m_open.size() == 1 && cmark_node_get_start_line(node) > lastLine)
            break;
        else if (!enter(node))
            cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    }
    return std::move(document.children);
}

// Whether what is within the node is wanted too.
bool TreeReader::enter(cmark_node* source)
{
    const Open parent = m_open.back();
    Node node = valuesOf(source);
    std::vector<Node>& siblings = parent.node->children;

    const bool isDissolved = (isWrapper(node.kind) && parent.depth >= maximumDepth)
        || (node.kind == NodeKind::Item && parent.isDissolved);
    if (isDissolved) {
        m_open.push_back({parent.node, parent.lastLine, parent.depth, true});
        return true;
    }
    if (node.kind == NodeKind::Text) {
        m_source.hideEscapedSigns(source, node.text);
        // Dissolved wrappers leave texts beside each other.
        if (!siblings.empty() && siblings.back().kind == NodeKind::Text) {
            siblings.back().text += node.text;
            return true;
        }
    }

    int lastLine = parent.lastLine;
    if (node.kind < NodeKind::Text) {
        const int firstLine = cmark_node_get_start_line(source);
        if (parent.depth == 0)
            m_blockStart = firstLine;
        lastLine = qBound(firstLine, lastLineOf(source, node), qMax(firstLine, parent.lastLine));
        while (lastLine > firstLine && m_lines.isBlank(lastLine - 1 - m_linesBefore))
            --lastLine;
        node.firstLine = parent.depth == 0 ? firstLine : firstLine - m_blockStart;
        node.lineCount = lastLine - firstLine + 1;
        if (fallsApart(source, node))
            return false;
    }
    siblings.push_back(std::move(node));
    if (!isLeaf(siblings.back().kind))
        m_open.push_back({&siblings.back(), lastLine, parent.depth + 1, false});
    return true;
}

// How many lines at the start of a paragraph define references: the most that leave no text.
std::size_t definitionLines(const std::vector<ContentLine>& lines)
{
    constexpr std::size_t mostLines = 64;
    std::size_t count = 0;
    if (!lines.front().text.startsWith(u'['))
        return count;
    QByteArray text;
    for (std::size_t line = 0; line < qMin(mostLines, lines.size()); ++line) {
        text += lines[line].text.toUtf8() + "\n    ";
        if (!cmark_node_first_child(parsedByCmark({text}).get()))
            count = line + 1;
    }
    return count;
}

// Puts a table, and what stands beside it, in the place of a block that holds one.
bool TreeReader::fallsApart(cmark_node* source, Node& block)
{
    const bool mayHoldText = block.kind == NodeKind::Paragraph || block.kind == NodeKind::Heading;
    if (!mayHoldText || !m_source.mayHoldTable(cmark_node_get_start_line(source), block.lineCount))
        return false;
    const bool isOutermost = m_open.size() == 1;
    Node within = block;
    within.firstLine = isOutermost ? 0 : block.firstLine;
    const std::vector<ContentLine> lines = m_source.linesOf(source, block.lineCount);
    if (lines.empty())
        return false;
    std::vector<Node> nodes = tableWithin(within, lines, definitionLines(lines));
    if (nodes.empty())
        return false;
    if (nodes.front().isTooLarge) {
        block.isTooLarge = true;
        return false;
    }
    std::vector<Node>& siblings = m_open.back().node->children;
    if (!isOutermost) {
        std::move(nodes.begin(), nodes.end(), std::back_inserter(siblings));
    } else if (nodes.size() == 1 && nodes.front().firstLine == 0) {
        siblings.push_back(std::move(nodes.front()));
        siblings.back().firstLine = block.firstLine;
    } else {
        Node& group = siblings.emplace_back();
        group.firstLine = block.firstLine;
        group.lineCount = block.lineCount;
        group.children = std::move(nodes);
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
        return firstLine + terminatorCount(node.text) - 1;
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
void readTables(std::vector<Node>& blocks, QByteArrayView text, QByteArrayView preamble)
{
    UnreadInlines unread;
    unread.gather(blocks);
    if (unread.isEmpty())
        return;
    const QByteArray& markdown = unread.markdown();
    const ByteLines lines(markdown);
    const int linesBefore = ByteLines(preamble).count();
    const CmarkNode root =
        parsedByCmark({preamble, markdown, unread.mayRefer() ? text : QByteArrayView()});
    std::vector<Node> nodes =
        TreeReader(lines, linesBefore).read(root.get(), linesBefore + lines.count());
    for (Node& node : nodes)
        node.firstLine -= linesBefore;
    unread.spread(std::move(nodes));
}

} // namespace

ParsedText parseText(QByteArrayView text, QByteArrayView preamble)
{
    const ByteLines lines(text);
    const int linesBefore = ByteLines(preamble).count();
    const CmarkNode root = parsedByCmark({preamble, text});
    std::vector<Node> nodes =
        TreeReader(lines, linesBefore).read(root.get(), linesBefore + lines.count());
    readTables(nodes, text, preamble);

    ParsedText parsed;
    for (Node& block : nodes) {
        readExtensions(block);
        if (block.firstLine <= linesBefore) {
            parsed.preamble.push_back(std::move(block));
            continue;
        }
        const int first = std::exchange(block.firstLine, 0) - 1 - linesBefore;
        const qsizetype start = lines.line(first).start;
        const qsizetype end = lines.line(first + block.lineCount - 1).end();
        parsed.blocks.push_back({std::move(block), {start, end - start}});
    }
    return parsed;
}

} // namespace galley::markdown
