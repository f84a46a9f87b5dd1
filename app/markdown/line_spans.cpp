// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/line_spans.h"

#include "app/markdown/block_spans.h"
#include "app/markdown/inline_shapes.h"

#include <algorithm>

namespace galley::markdown {

namespace {

// The contents of a text's lines as SourceText counts them.
std::vector<TextRange> editorLines(QStringView text)
{
    static constexpr QStringView terminators = u"\n\r\u2029\ufdd0\ufdd1";
    std::vector<TextRange> lines;
    for (qsizetype start = 0; start < text.size();) {
        const auto* terminator =
            std::find_if(text.begin() + start, text.end(),
                         [](QChar character) { return terminators.contains(character); });
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
    BlockSpans blockSpans(source);
    blockSpans.read(block);

    const std::vector<TextRange> lines = editorLines(source);
    std::vector<std::vector<Span>> spans(lines.size());
    std::size_t line = 0;
    for (const Span& span : blockSpans.spans()) {
        // A span of nothing but a terminator may lie behind the last line.
        while (line < lines.size() && lines[line].end() <= span.range.start)
            ++line;
        for (std::size_t part = line; part < lines.size(); ++part) {
            const qsizetype start = qMax(span.range.start, lines[part].start);
            const qsizetype end = qMin(span.range.end(), lines[part].end());
            if (lines[part].start >= span.range.end())
                break;
            if (end > start)
                spans[part].push_back({{start - lines[part].start, end - start}, span.flags});
        }
    }
    return spans;
}

std::vector<Span> definitionSpans(QStringView line)
{
    constexpr qsizetype mostIndent = 3;
    const qsizetype start = skippedBlanks(line, 0);
    const qsizetype labelEnds = labelEnd(line, start);
    if (start > mostIndent || labelEnds < start + 3 || labelEnds == line.size()
        || line[labelEnds] != u':')
        return {};
    const qsizetype target = skippedBlanks(line, labelEnds + 1);
    const qsizetype targetEnds = targetEnd(line, target);
    if (targetEnds <= target)
        return {};
    qsizetype title = skippedBlanks(line, targetEnds);
    const qsizetype titleEnds = title == targetEnds ? -1 : titleEnd(line, title);
    const qsizetype end = titleEnds < 0 ? title : skippedBlanks(line, titleEnds);
    if (end != line.size())
        return {};

    std::vector<Span> spans{
        {{start, 1}, SpanKind::Link | SpanKind::Mark},
        {{start + 1, labelEnds - start - 2}, SpanKind::Link},
        {{labelEnds - 1, 2}, SpanKind::Link | SpanKind::Mark},
        {{target, targetEnds - target}, SpanKind::Link | SpanKind::Target},
    };
    if (titleEnds >= 0)
        spans.push_back({{title, titleEnds - title}, SpanKind::Link | SpanKind::Target});
    return spans;
}

} // namespace galley::markdown
