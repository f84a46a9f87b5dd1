// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/inlines/inline_walk.h"

#include "app/markdown/inlines/cmark_values.h"
#include "app/markdown/inlines/entities.h"
#include "app/markdown/inlines/link_shapes.h"
#include "app/text/utf8_scan.h"

#include <cmark.h>

#include <iterator>
#include <utility>

namespace galley::markdown {

namespace {

qsizetype tickCount(QByteArrayView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end] == '`')
        ++end;
    return end - start;
}

int unitsOf(QByteArrayView text)
{
    return static_cast<int>(utf8::unitCount(text));
}

} // namespace

InlineWalk::InlineWalk(BlockContent content, qsizetype origin)
    : m_content(std::move(content))
    , m_origin(origin)
    , m_hasFailed(false)
{
}

void InlineWalk::enter(cmark_node* source, Node& node)
{
    const bool isInAutolink = !m_open.empty() && m_open.back().sign == '<';
    const NodeKind kind = node.kind;
    if (isWrapper(kind))
        m_open.push_back({kind, at(m_position)});
    if (m_hasFailed)
        return;
    const qsizetype start = m_position;
    node.source = {sourceOf(start), sourceOf(start), -1, -1};
    switch (kind) {
    case NodeKind::Text:
        takeText(cmark_node_get_literal(source), isInAutolink, node);
        break;
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        takeBreak(kind, node);
        break;
    case NodeKind::Code:
        takeCode(node);
        break;
    case NodeKind::HtmlInline:
        take(cmark_node_get_literal(source));
        respell(start, m_position, 0, node);
        break;
    case NodeKind::Emphasis:
    case NodeKind::Strong:
        takeEmphasis(kind, at(m_position));
        break;
    case NodeKind::Image:
        take("![");
        break;
    case NodeKind::Link:
        take(at(m_position) == '<' ? "<" : "[");
        break;
    default:
        require(false);
    }
    if (m_hasFailed) {
        node.source = {};
        node.respellings.clear();
    } else if (isWrapper(kind)) {
        node.source.contentStart = sourceOf(m_position);
    } else {
        node.source.end = sourceOf(m_position);
        if (node.source.contentEnd < 0)
            node.source.contentEnd = node.source.end;
    }
}

void InlineWalk::leave(Node* node)
{
    const Open open = m_open.back();
    m_open.pop_back();
    if (m_hasFailed) {
        if (node)
            node->source = {};
        return;
    }
    const int contentEnd = sourceOf(m_position);
    LinkTail tail;
    if (open.kind == NodeKind::Emphasis || open.kind == NodeKind::Strong) {
        takeEmphasis(open.kind, open.sign);
    } else if (open.sign == '<') {
        take(">");
    } else {
        take("]");
        tail = linkTail(m_content.text, m_position);
        m_position = tail.end;
    }
    if (!node)
        return;
    if (m_hasFailed) {
        node->source = {};
        return;
    }
    node->source.contentEnd = contentEnd;
    node->source.end = sourceOf(m_position);
    const auto stretch = [this](ByteRange range) {
        const int start = sourceOf(range.start);
        return range.isEmpty() ? SourceStretch()
                               : SourceStretch{start, sourceOf(range.end()) - start};
    };
    node->target = stretch(tail.target);
    node->titleSource = stretch(tail.title);
}

char InlineWalk::at(qsizetype position) const
{
    return position < m_content.text.size() ? m_content.text[position] : '\0';
}

void InlineWalk::require(bool holds)
{
    m_hasFailed = m_hasFailed || !holds;
}

void InlineWalk::take(QByteArrayView delimiter)
{
    require(QByteArrayView(m_content.text).sliced(m_position).startsWith(delimiter));
    if (!m_hasFailed)
        m_position += delimiter.size();
}

// Byte for byte, but for escapes, which an autolink has none of, and entities.
void InlineWalk::takeText(QByteArrayView literal, bool isAutolink, Node& node)
{
    const QByteArrayView text = m_content.text;
    int unit = 0;
    const auto respelled = [&](qsizetype bytes, QByteArrayView meaning) {
        require(literal.startsWith(meaning));
        if (m_hasFailed)
            return;
        // cmark has single bytes that are no UTF-8 for U+FFFE and U+FFFF.
        const auto units = static_cast<int>(utf8::decoded(meaning).size());
        const int byte = sourceOf(m_position);
        m_position += bytes;
        node.respellings.push_back({unit, units, byte, sourceOf(m_position) - byte});
        unit += units;
        literal = literal.sliced(meaning.size());
    };
    while (!literal.isEmpty() && !m_hasFailed) {
        if (at(m_position) == '\\' && !isAutolink && isEscapable(at(m_position + 1))) {
            respelled(2, text.sliced(m_position + 1, 1));
            continue;
        }
        if (at(m_position) == '&') {
            if (const Entity entity = entityAt(text, m_position); entity.length > 0) {
                respelled(entity.length, entity.meaning);
                continue;
            }
        }
        const qsizetype maximum = qMin(literal.size(), text.size() - m_position);
        qsizetype length = 1;
        while (length < maximum && text[m_position + length] != '\\'
               && text[m_position + length] != '&')
            ++length;
        require(maximum > 0 && literal.startsWith(text.sliced(m_position, qMin(length, maximum))));
        if (m_hasFailed)
            return;
        respell(m_position, m_position + length, unit, node);
        unit += unitsOf(literal.first(length));
        m_position += length;
        literal = literal.sliced(length);
    }
}

void InlineWalk::takeEmphasis(NodeKind kind, char sign)
{
    const qsizetype length = kind == NodeKind::Emphasis ? 1 : 2;
    require((sign == '*' || sign == '_') && at(m_position) == sign
            && at(m_position + length - 1) == sign);
    if (!m_hasFailed)
        m_position += length;
}

void InlineWalk::takeBreak(NodeKind kind, Node& node)
{
    const qsizetype start = m_position;
    const bool isByBackslash = kind == NodeKind::LineBreak && at(m_position) == '\\';
    if (isByBackslash)
        ++m_position;
    while (!isByBackslash && at(m_position) != '\n' && isWhiteSpace(at(m_position)))
        ++m_position;
    require(kind == NodeKind::SoftBreak || m_position > start);
    node.source.contentStart = sourceOf(m_position);
    take("\n");
    // The indentation of a lazy line, which is text behind a backslash.
    while (!isByBackslash && (at(m_position) == ' ' || at(m_position) == '\t'))
        ++m_position;
}

void InlineWalk::takeCode(Node& node)
{
    const QByteArrayView text = m_content.text;
    const qsizetype ticks = tickCount(text, m_position);
    const qsizetype start = m_position + ticks;
    require(ticks > 0);
    qsizetype end = start;
    for (;;) {
        end = text.indexOf('`', end);
        require(end >= 0);
        if (m_hasFailed)
            return;
        const qsizetype found = tickCount(text, end);
        if (found == ticks)
            break;
        end += found;
    }
    node.source.contentStart = sourceOf(start);
    node.source.contentEnd = sourceOf(end);
    // A blank at each side is left out: https://spec.commonmark.org/0.30/#code-spans
    const bool isPadded = node.text.size() < utf8::unitCount(text.sliced(start, end - start));
    const qsizetype padding = isPadded ? 1 : 0;
    const auto leaveOut = [&](qsizetype from) {
        const int byte = sourceOf(from);
        const auto unit = from == start ? 0 : static_cast<int>(node.text.size());
        node.respellings.push_back({unit, 0, byte, sourceOf(from + padding) - byte});
    };
    if (isPadded)
        leaveOut(start);
    respell(start + padding, end - padding, 0, node);
    if (isPadded)
        leaveOut(end - padding);
    m_position = end + ticks;
}

// Notes where the content from `start` to `end`, which is the literal from `unit` on, was not taken
// from the source in one piece.
void InlineWalk::respell(qsizetype start, qsizetype end, int unit, Node& node) const
{
    const QByteArrayView text = m_content.text;
    qsizetype counted = start;
    const auto& pieces = m_content.map.pieces();
    for (auto piece = m_content.map.firstBehind(start);
         piece != pieces.end() && piece->start <= end; ++piece) {
        // A line's end and what stands before the next line; or blanks that are the rest of a tab.
        const bool isLine = text[piece->start - 1] == '\n';
        const qsizetype from = isLine ? piece->start - 1 : qMax(start, std::prev(piece)->start);
        unit += unitsOf(text.sliced(counted, from - counted));
        const int units = unitsOf(text.sliced(from, piece->start - from));
        const int byte = sourceOf(from);
        node.respellings.push_back({unit, units, byte, sourceOf(piece->start) - byte});
        unit += units;
        counted = piece->start;
    }
}

int InlineWalk::sourceOf(qsizetype position) const
{
    return static_cast<int>(m_content.map.sourceOf(position) - m_origin);
}

} // namespace galley::markdown
