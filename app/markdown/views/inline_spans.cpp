// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/inline_spans.h"

#include "app/markdown/views/span_sweep.h"

namespace galley::markdown {

namespace {

SpanFlags flagsOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Emphasis:
        return SpanKind::Emphasis;
    case NodeKind::Strong:
        return SpanKind::Strong;
    case NodeKind::Strikethrough:
        return SpanKind::Strikethrough;
    case NodeKind::Code:
        return SpanKind::Code;
    case NodeKind::Link:
        return SpanKind::Link;
    case NodeKind::Image:
        return SpanKind::Image;
    case NodeKind::HtmlInline:
        return SpanKind::Html;
    default:
        return {};
    }
}

void paint(SpanSweep& sweep, int start, int end, SpanFlags flags)
{
    if (end > start && flags)
        sweep.paint({start, end - start}, flags);
}

// The backslashes of a text.
void paintEscapes(const Node& text, SpanSweep& sweep)
{
    constexpr int escapeLength = 2;
    for (const Respelling& respelling : text.respellings) {
        if (respelling.units == 1 && respelling.bytes == escapeLength)
            paint(sweep, respelling.byte, respelling.byte + 1, SpanKind::Mark);
    }
}

// All of a link behind its text is markup but the target and the title.
void paintTail(const Node& link, SpanSweep& sweep)
{
    int done = link.source.contentEnd;
    for (const SourceStretch& stretch : {link.target, link.titleSource}) {
        if (stretch.length == 0)
            continue;
        paint(sweep, done, stretch.start, SpanKind::Mark);
        paint(sweep, stretch.start, stretch.end(), SpanKind::Target);
        done = stretch.end();
    }
    paint(sweep, done, link.source.end, SpanKind::Mark);
}

void paintInline(const Node& node, SpanSweep& sweep)
{
    const InlineSource& source = node.source;
    if (!source.isKnown())
        return;
    const bool isByBackslash =
        node.kind == NodeKind::LineBreak && source.contentStart == source.start + 1;
    if (node.kind == NodeKind::Text) {
        paintEscapes(node, sweep);
    } else if (isByBackslash) {
        paint(sweep, source.start, source.contentStart, SpanKind::Mark);
    } else if (const SpanFlags flags = flagsOf(node.kind)) {
        paint(sweep, source.start, source.end, flags);
        paint(sweep, source.start, source.contentStart, SpanKind::Mark);
        paintTail(node, sweep);
    }
    for (const Node& child : node.children)
        paintInline(child, sweep);
}

} // namespace

std::vector<Span> inlineSpans(const Node& block)
{
    SpanSweep sweep;
    for (const Node& node : block.children)
        paintInline(node, sweep);
    return std::move(sweep).spans();
}

} // namespace galley::markdown
