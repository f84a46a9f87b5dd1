// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/line_spans.h"

#include "app/markdown/inlines/link_shapes.h"
#include "app/markdown/views/block_spans.h"
#include "app/text/source_text.h"
#include "app/text/utf8_scan.h"

#include <algorithm>

namespace galley::markdown {

namespace {

// The contents of a text's lines as SourceText counts them.
std::vector<TextRange> editorLines(QStringView text)
{
    std::vector<TextRange> lines;
    for (qsizetype start = 0; start < text.size();) {
        const auto* terminator = std::find_if(text.begin() + start, text.end(), endsLine);
        const qsizetype end = terminator - text.begin();
        lines.push_back({start, end - start});
        start = text.sliced(end).startsWith(u"\r\n") ? end + 2 : end + 1;
    }
    return lines;
}

qsizetype skippedBlanks(QStringView text, qsizetype from)
{
    while (from < text.size() && (text[from] == u' ' || text[from] == u'\t'))
        ++from;
    return from;
}

} // namespace

std::vector<std::vector<Span>> spansOf(const Node& block, QStringView source)
{
    return spansOf(BlockPart{&block, 0, block.lineCount}, source);
}

BlockPart partAt(const Node& block, int line, int fewLines)
{
    BlockPart part{&block, 0, block.lineCount};
    // Where one paragraph fell apart, definitions may stand before its parts.
    while (part.lineCount > fewLines && part.node->kind != NodeKind::Document) {
        const auto& children = part.node->blocks;
        const auto behind = std::upper_bound(
            children.begin(), children.end(), line - part.firstLine,
            [](int sought, const ChildBlock& child) { return sought < child.line; });
        if (behind == children.begin())
            break;
        const ChildBlock& child = *std::prev(behind);
        const int end = behind == children.end() ? part.lineCount : behind->line;
        part.around.push_back({part.node, false, std::prev(behind) == children.begin()});
        if (child.line > 0) {
            for (BlockPart::Holder& holder : part.around)
                holder.beginsHere = false;
        }
        part.around.back().beginsHere = child.line == 0;
        part.node = child.node.get();
        part.firstLine += child.line;
        part.lineCount = end - child.line;
    }
    return part;
}

std::vector<std::vector<Span>> spansOf(const BlockPart& part, QStringView source)
{
    BlockSpans blockSpans(source);
    blockSpans.read(part);

    const std::vector<TextRange> lines = editorLines(source);
    std::vector<std::vector<Span>> spans(lines.size());
    std::size_t line = 0;
    for (const Span& span : blockSpans.spans()) {
        // A span of nothing but a terminator may lie behind the last line.
        while (line < lines.size() && lines[line].end() <= span.range.start)
            ++line;
        for (std::size_t here = line; here < lines.size(); ++here) {
            const qsizetype start = qMax(span.range.start, lines[here].start);
            const qsizetype end = qMin(span.range.end(), lines[here].end());
            if (lines[here].start >= span.range.end())
                break;
            if (end > start)
                spans[here].push_back({{start - lines[here].start, end - start}, span.flags});
        }
    }
    return spans;
}

std::vector<Span> definitionSpans(QStringView line)
{
    constexpr qsizetype maximumIndent = 3;
    const qsizetype start = skippedBlanks(line, 0);
    if (start > maximumIndent || !line.sliced(start).startsWith(u'['))
        return {};
    const QByteArray text = line.sliced(start).toUtf8() + '\n';
    const auto definition = definitionAt(text, 0);
    if (!definition || definition->end != text.size())
        return {};

    const auto unitAt = [&](qsizetype byte) {
        return start + utf8::unitCount(QByteArrayView(text).first(byte));
    };
    std::vector<Span> spans;
    const auto add = [&](qsizetype from, qsizetype end, SpanFlags flags) {
        spans.push_back({{unitAt(from), unitAt(end) - unitAt(from)}, SpanKind::Link | flags});
    };
    add(0, 1, SpanKind::Mark);
    add(1, definition->labelEnd - 1, {});
    add(definition->labelEnd - 1, definition->labelEnd + 1, SpanKind::Mark);
    add(definition->target.start, definition->target.end(), SpanKind::Target);
    if (!definition->title.isEmpty())
        add(definition->title.start, definition->title.end(), SpanKind::Target);
    return spans;
}

} // namespace galley::markdown
