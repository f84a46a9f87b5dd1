// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/block_source.h"

#include "app/markdown/inline_shapes.h"
#include "app/markdown/table_rows.h"
#include "app/text/utf8_scan.h"

#include <cmark.h>

#include <algorithm>
#include <cstring>

namespace galley::markdown {

namespace {

// What only begins or ends something where it is not escaped.
constexpr QStringView signs = u"~:.[\"'-";
// Of these, what is set otherwise where it is not escaped.
constexpr QStringView typedSigns = u".\"'-";
// Half of a pair, which no text that was read from UTF-8 holds alone.
constexpr char16_t firstPlaceholder = 0xDC00;

bool isPlaceholder(QChar unit)
{
    return unit >= firstPlaceholder && unit < QChar(firstPlaceholder + 0x80);
}

bool isBlock(cmark_node* node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    return type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK;
}

// How many bytes "## " takes where a line begins a heading with it.
qsizetype headingMarkLength(QByteArrayView line)
{
    constexpr qsizetype mostSigns = 6;
    qsizetype length = 0;
    while (length < line.size() && line[length] == '#')
        ++length;
    if (length == 0 || length > mostSigns
        || (length < line.size() && line[length] != ' ' && line[length] != '\t'))
        return 0;
    while (length < line.size() && (line[length] == ' ' || line[length] == '\t'))
        ++length;
    return length;
}

// The end of "&amp;", "&#38;", or of anything that looks so; `start` without one.
qsizetype entityEnd(QStringView text, qsizetype start)
{
    constexpr qsizetype longestEntity = 34;
    const qsizetype last = qMin(text.size(), start + longestEntity);
    qsizetype end = start + 1;
    while (end < last && (text[end].isLetterOrNumber() || text[end] == u'#'))
        ++end;
    return end < last && text[end] == u';' ? end + 1 : start;
}

// Walks over a text and its source side by side; empty where they do not belong together.
QString withHiddenSigns(QStringView literal, QStringView source)
{
    QString hidden;
    qsizetype at = 0; // in the literal
    const auto take = [&](bool isEscaped) {
        const QChar unit = literal[at++];
        hidden +=
            isEscaped && signs.contains(unit) ? QChar(firstPlaceholder + unit.unicode()) : unit;
    };
    for (qsizetype from = 0; from < source.size();) {
        if (at == literal.size())
            return {};
        const qsizetype entity = source[from] == u'&' ? entityEnd(source, from) : from;
        if (source[from] == u'\\' && from + 1 < source.size() && isEscapable(source[from + 1])) {
            if (literal[at] != source[from + 1])
                return {};
            take(true);
            from += 2;
        } else if (entity > from
                   && !literal.sliced(at).startsWith(source.sliced(from, entity - from))) {
            take(true);
            if (hidden.back().isHighSurrogate() && at < literal.size())
                take(true);
            from = entity;
        } else if (literal[at] == source[from]) {
            take(false);
            ++from;
        } else {
            return {};
        }
    }
    return at == literal.size() ? hidden : QString();
}

} // namespace

std::vector<qsizetype> showEscapedSigns(QString& text)
{
    std::vector<qsizetype> escaped;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isAlone = at == 0 || !text[at - 1].isHighSurrogate();
        if (!isAlone || !isPlaceholder(text[at]))
            continue;
        text[at] = QChar(text[at].unicode() - firstPlaceholder);
        if (typedSigns.contains(text[at]))
            escaped.push_back(at);
    }
    return escaped;
}

bool BlockSource::mayHoldTable(int firstLine, int lineCount) const
{
    const int first = firstLine - 1 - m_linesBefore;
    if (first < 0)
        return false; // in what stands before the text
    for (int line = first + 1; line < first + lineCount; ++line) {
        if (mayBeDelimiterRow(m_lines.content(line)))
            return true;
    }
    return false;
}

std::vector<ContentLine> BlockSource::linesOf(cmark_node* block, int lineCount) const
{
    std::vector<Container> containers;
    int depth = 0;
    for (cmark_node* around = cmark_node_parent(block); around;
         around = cmark_node_parent(around)) {
        if (++depth > maximumDepth)
            return {};
        const cmark_node_type type = cmark_node_get_type(around);
        const int line = cmark_node_get_start_line(around) - 1 - m_linesBefore;
        if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM)
            containers.push_back({type == CMARK_NODE_BLOCK_QUOTE, line});
    }
    std::reverse(containers.begin(), containers.end());
    return contentLines(m_lines, cmark_node_get_start_line(block) - 1 - m_linesBefore, lineCount,
                        containers);
}

void BlockSource::hideEscapedSigns(cmark_node* text, QString& literal)
{
    const int columns = cmark_node_get_end_column(text) - cmark_node_get_start_column(text) + 1;
    const auto bytes = static_cast<int>(std::strlen(cmark_node_get_literal(text)));
    const bool hasSign = std::any_of(literal.begin(), literal.end(),
                                     [](QChar unit) { return signs.contains(unit); });
    if (columns == bytes || !hasSign)
        return;
    const QString hidden = withHiddenSigns(literal, sourceOf(text));
    if (!hidden.isEmpty())
        literal = hidden;
}

// By cmark's columns, which do not always hold; the text and its source are compared.
QString BlockSource::sourceOf(cmark_node* text)
{
    cmark_node* block = cmark_node_parent(text);
    while (block && !isBlock(block))
        block = cmark_node_parent(block);
    const int firstLine = cmark_node_get_start_line(block);
    if (firstLine <= m_linesBefore)
        return {};
    if (block != m_block) {
        m_block = block;
        m_blockColumn = cmark_node_get_start_column(block);
        m_blockLines.clear();
        const int lastLine = qMin(m_linesBefore + m_lines.count(), cmark_node_get_end_line(block));
        for (const ContentLine& line : linesOf(block, qMax(1, lastLine - firstLine + 1)))
            m_blockLines.push_back(line.text.toUtf8());
        if (!m_blockLines.empty() && cmark_node_get_type(block) == CMARK_NODE_HEADING) {
            const qsizetype mark = headingMarkLength(m_blockLines.front());
            m_blockLines.front().remove(0, mark);
            m_blockColumn += static_cast<int>(mark);
        }
    }
    const int line = cmark_node_get_start_line(text) - firstLine;
    if (line < 0 || line >= static_cast<int>(m_blockLines.size()))
        return {};
    const QByteArray& content = m_blockLines[static_cast<std::size_t>(line)];
    const int start = cmark_node_get_start_column(text) - m_blockColumn;
    const int end = cmark_node_get_end_column(text) - m_blockColumn + 1;
    if (start < 0 || end > content.size() || end <= start)
        return {};
    return utf8::decoded(QByteArrayView(content).sliced(start, end - start));
}

} // namespace galley::markdown
