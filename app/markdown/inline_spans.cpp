// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/inline_spans.h"

#include "app/markdown/bare_links.h"
#include "app/markdown/closed_spans.h"
#include "app/markdown/emphasis.h"
#include "app/markdown/inline_shapes.h"
#include "app/markdown/linked_texts.h"
#include "app/markdown/span_sweep.h"

namespace galley::markdown {

namespace {

// Walks over a text once, by the rules of https://spec.commonmark.org/0.30/#inlines.
class InlineScanner {
public:
    InlineScanner(QStringView text, const Node& parsed)
        : m_text(text)
        , m_linkedTexts(parsed)
        , m_emphasis(text)
        , m_closedSpans(text)
    {
    }

    std::vector<Span> scan();

private:
    struct Bracket {
        qsizetype start = 0; // of the "[", or of an image's "!"
        qsizetype textStart = 0;
        int emphasisBottom = 0;
        bool isImage = false;
        bool hasBracketsInside = false;
    };

    qsizetype next(qsizetype position);
    qsizetype bareLink(qsizetype position);
    qsizetype backticks(qsizetype position);
    qsizetype angle(qsizetype position);
    qsizetype openBracket(qsizetype position, qsizetype textStart);
    qsizetype closeBracket(qsizetype position);
    std::optional<LinkTail> tailOf(const Bracket& bracket, qsizetype textEnd);
    void paintLink(const Bracket& bracket, qsizetype textEnd, const LinkTail& tail);

    QStringView m_text;
    LinkedTexts m_linkedTexts;
    Emphasis m_emphasis;
    ClosedSpans m_closedSpans;
    SpanSweep m_sweep;
    std::vector<Bracket> m_brackets;
    qsizetype m_plainFrom = 0; // behind code, HTML and links: no bare link reaches back over it
    std::size_t m_inactive = 0; // how many stand before a link, which no other link may hold
};

std::vector<Span> InlineScanner::scan()
{
    for (qsizetype position = 0; position < m_text.size();)
        position = next(position);
    m_emphasis.close(0, m_sweep);
    return std::move(m_sweep).spans();
}

qsizetype InlineScanner::next(qsizetype position)
{
    const bool isLast = position + 1 == m_text.size();
    switch (m_text[position].unicode()) {
    case u'\\':
        if (isLast || !(isEscapable(m_text[position + 1]) || m_text[position + 1] == u'\n'))
            return position + 1;
        m_sweep.paint({position, 1}, SpanKind::Mark);
        return position + 2;
    case u'`':
        return backticks(position);
    case u'<':
        return angle(position);
    case u'*':
    case u'_':
    case u'~':
        return m_emphasis.addRun(position);
    case u'!':
        return isLast || m_text[position + 1] != u'[' ? position + 1
                                                      : openBracket(position, position + 2);
    case u'[':
        return openBracket(position, position + 1);
    case u']':
        return closeBracket(position);
    default:
        return bareLink(position);
    }
}

qsizetype InlineScanner::bareLink(qsizetype position)
{
    const auto link = bareLinkAt(m_text, position, m_plainFrom, m_plainFrom == 0);
    if (!link)
        return position + 1;
    m_sweep.paint(link->range, SpanKind::Link);
    m_plainFrom = link->range.end();
    return m_plainFrom;
}

qsizetype InlineScanner::backticks(qsizetype position)
{
    const qsizetype start = m_closedSpans.backtickRunEnd(position);
    const qsizetype length = start - position;
    const qsizetype end = m_closedSpans.closingBackticks(start, length);
    if (end < 0)
        return start;
    m_sweep.paint({position, end + length - position}, SpanKind::Code);
    m_sweep.paint({position, length}, SpanKind::Mark);
    m_sweep.paint({end, length}, SpanKind::Mark);
    m_plainFrom = end + length;
    return end + length;
}

qsizetype InlineScanner::angle(qsizetype position)
{
    const qsizetype linkEnd = autolinkEnd(m_text, position);
    if (linkEnd >= 0) {
        m_sweep.paint({position, linkEnd - position}, SpanKind::Link);
        m_sweep.paint({position, 1}, SpanKind::Mark);
        m_sweep.paint({linkEnd - 1, 1}, SpanKind::Mark);
        m_plainFrom = linkEnd;
        return linkEnd;
    }
    const qsizetype tag = tagEnd(m_text, position);
    const qsizetype end = tag >= 0 ? tag : m_closedSpans.htmlEnd(position);
    if (end < 0)
        return position + 1;
    m_sweep.paint({position, end - position}, SpanKind::Html);
    m_plainFrom = end;
    return end;
}

qsizetype InlineScanner::openBracket(qsizetype position, qsizetype textStart)
{
    if (!m_brackets.empty())
        m_brackets.back().hasBracketsInside = true;
    m_brackets.push_back(
        {position, textStart, m_emphasis.count(), textStart > position + 1, false});
    return textStart;
}

qsizetype InlineScanner::closeBracket(qsizetype position)
{
    if (m_brackets.empty())
        return position + 1;
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const bool isActive = bracket.isImage || m_brackets.size() >= m_inactive;
    m_inactive = qMin(m_inactive, m_brackets.size());
    const std::optional<LinkTail> tail = isActive ? tailOf(bracket, position) : std::nullopt;
    if (!tail)
        return position + 1;

    m_emphasis.close(bracket.emphasisBottom, m_sweep);
    paintLink(bracket, position, *tail);
    if (!bracket.isImage)
        m_inactive = m_brackets.size();
    m_plainFrom = tail->end;
    return tail->end;
}

std::optional<LinkTail> InlineScanner::tailOf(const Bracket& bracket, qsizetype textEnd)
{
    const QStringView text = m_text.sliced(bracket.textStart, textEnd - bracket.textStart);
    if (auto tail = linkTail(m_text, textEnd + 1)) {
        m_linkedTexts.take(text);
        return tail;
    }
    const qsizetype label = labelEnd(m_text, textEnd + 1);
    const bool isShortcut = label < 0;
    if ((isShortcut && bracket.hasBracketsInside) || !m_linkedTexts.take(text))
        return {};
    return isShortcut ? LinkTail{{}, {}, textEnd + 1} : LinkTail{{}, {}, label};
}

void InlineScanner::paintLink(const Bracket& bracket, qsizetype textEnd, const LinkTail& tail)
{
    const SpanKind kind = bracket.isImage ? SpanKind::Image : SpanKind::Link;
    m_sweep.paint({bracket.start, tail.end - bracket.start}, kind);
    m_sweep.paint({bracket.start, bracket.textStart - bracket.start}, SpanKind::Mark);
    // All behind the text is markup but the target and the title.
    qsizetype markStart = textEnd;
    for (const TextRange range : {tail.target, tail.title}) {
        if (range.isEmpty())
            continue;
        m_sweep.paint({markStart, range.start - markStart}, SpanKind::Mark);
        m_sweep.paint(range, SpanKind::Target);
        markStart = range.end();
    }
    m_sweep.paint({markStart, tail.end - markStart}, SpanKind::Mark);
}

} // namespace

std::vector<Span> inlineSpans(QStringView text, const Node& parsed)
{
    return InlineScanner(text, parsed).scan();
}

} // namespace galley::markdown
