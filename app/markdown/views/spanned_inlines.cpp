// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/line_spans_test.cpp

#include "app/markdown/views/spanned_inlines.h"

#include "app/markdown/views/inline_spans.h"
#include "app/text/utf8_scan.h"

namespace galley::markdown {

namespace {

// Tells, of ascending places of a text's UTF-8, which UTF-16 units they are.
class Utf8Walk {
public:
    explicit Utf8Walk(QStringView text) : m_text(text) { }

    qsizetype unitAt(qsizetype byte)
    {
        const QStringView ahead = m_text.sliced(m_unit);
        const qsizetype units = utf8::unitsOfBytes(ahead, byte - m_byte);
        m_byte += utf8::byteCount(ahead.first(units));
        m_unit += units;
        return m_unit;
    }

private:
    QStringView m_text;
    qsizetype m_byte = 0;
    qsizetype m_unit = 0;
};

} // namespace

void SpannedLine::add(qsizetype from, qsizetype to, SpanFlags flags)
{
    if (to > from && flags)
        spans.push_back({{from, to - from}, flags});
}

qsizetype SpannedInlines::startOf(const Node& parsed) const
{
    if (parsed.children.empty() || !parsed.children.front().source.isKnown())
        return 0;
    return m_origin + Utf8Walk(m_source).unitAt(parsed.children.front().source.start);
}

// Inlines are placed in bytes.
std::vector<Span> SpannedInlines::spansInUnits(const Node& parsed) const
{
    std::vector<Span> spans = inlineSpans(parsed);
    Utf8Walk walk(m_source);
    for (Span& span : spans) {
        const qsizetype end = span.range.end();
        const qsizetype start = walk.unitAt(span.range.start);
        span.range = {start, walk.unitAt(end) - start};
    }
    return spans;
}

void SpannedInlines::spread(const Node& parsed, SpanFlags flags) const
{
    const std::vector<Span> spans = spansInUnits(parsed);
    auto span = spans.begin();
    for (const Piece& piece : m_pieces) {
        const qsizetype first = piece.lineStart + piece.range.start;
        const qsizetype end = piece.lineStart + piece.range.end();
        while (span != spans.end() && span->range.end() <= first)
            ++span;
        qsizetype done = first;
        for (; span != spans.end() && span->range.start < end; ++span) {
            const qsizetype from = qMax(done, span->range.start);
            const qsizetype to = qMin(end, span->range.end());
            piece.line->add(done - piece.lineStart, from - piece.lineStart, flags);
            piece.line->add(from - piece.lineStart, to - piece.lineStart, flags | span->flags);
            done = to;
            if (span->range.end() > end)
                break; // it goes on in the next line
        }
        piece.line->add(done - piece.lineStart, piece.range.end(), flags);
    }
}

} // namespace galley::markdown
