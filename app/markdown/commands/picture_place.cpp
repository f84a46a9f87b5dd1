// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/picture_place.h"

#include "app/markdown/blocks/line_context.h"
#include "app/markdown/views/line_spans.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr qsizetype longestLook = 500; // UTF-16 units to each side, for a word
constexpr int maximumMoves = 8; // a word behind a link behind a word

constexpr SpanFlags linkOrImage = SpanFlags(SpanKind::Link) | SpanKind::Image;
constexpr SpanFlags undivided = linkOrImage | SpanKind::Code | SpanKind::Html | SpanKind::Mark;

// The lines of the block that holds a place, and what they are made of.
class BlockLines {
public:
    BlockLines(const BlockList& blocks, const SourceText& text, qsizetype position)
        : m_text(text)
        , m_firstLine(text.lineAt(position))
    {
        const int index = blocks.indexAt(text.toByte(position));
        if (index < 0 || blocks.at(index).source.end() < text.toByte(position))
            return;
        const Block& block = blocks.at(index);
        const qsizetype start = text.fromByte(block.source.start);
        const qsizetype end = text.fromByte(block.source.end());
        m_firstLine = text.lineAt(start);
        m_isHtml = block.node->kind == NodeKind::HtmlBlock;
        m_spans = spansOf(*block.node, text.mid({start, end - start}));
    }

    bool isHtml() const { return m_isHtml; }

    // Behind what the place stands in the middle of, or the place.
    qsizetype behindUndivided(qsizetype position) const
    {
        int line = m_text.lineAt(position);
        const qsizetype start = m_text.lineContent(line).start;
        // A link that began on the line before goes on behind the marks of quotes.
        const qsizetype place = goesOn(line - 1)
            ? qMax(position - start, firstLinkIn(line)->range.start + 1)
            : position - start;
        std::optional<qsizetype> end = endOfRun(line, place);
        while (end && goesOn(line)
               && m_text.lineContent(line).start + *end == m_text.lineContent(line).end()) {
            ++line;
            end = endOfRun(line, firstLinkIn(line)->range.start + 1);
        }
        return end ? m_text.lineContent(line).start + *end : position;
    }

private:
    const std::vector<Span>& spansIn(int line) const
    {
        static const std::vector<Span> none;
        const int index = line - m_firstLine;
        const bool isThere = index >= 0 && index < static_cast<int>(m_spans.size());
        return isThere ? m_spans[static_cast<std::size_t>(index)] : none;
    }

    // The end of the spans, each touching the next, that the place of a line stands in.
    std::optional<qsizetype> endOfRun(int line, qsizetype place) const
    {
        const std::vector<Span>& spans = spansIn(line);
        std::optional<TextRange> run;
        for (const Span& span : spans) {
            if (!(span.flags & undivided)) {
                continue;
            } else if (run && run->end() == span.range.start) {
                run->length += span.range.length;
            } else if (run && run->end() > place) {
                break;
            } else {
                run = span.range;
            }
        }
        if (!run)
            return {};
        const bool isOpen = run->end() > place || (run->end() == place && goesOn(line));
        return run->start < place && isOpen ? std::optional(run->end()) : std::nullopt;
    }

    const Span* firstLinkIn(int line) const
    {
        const std::vector<Span>& spans = spansIn(line);
        const auto link = std::find_if(spans.begin(), spans.end(), [](const Span& span) {
            return bool(span.flags & linkOrImage);
        });
        return link == spans.end() ? nullptr : &*link;
    }

    // Whether a link seems to reach from the end of a line to the next one.
    bool goesOn(int line) const
    {
        const std::vector<Span>& spans = spansIn(line);
        const Span* const next = firstLinkIn(line + 1);
        if (spans.empty() || !next || !(spans.back().flags & linkOrImage)
            || spans.back().range.end() != m_text.lineContent(line).length)
            return false;
        const QString before = m_text.mid({m_text.lineContent(line + 1).start, next->range.start});
        return std::all_of(before.begin(), before.end(), [](QChar character) {
            return character.isSpace() || character == u'>';
        });
    }

    const SourceText& m_text;
    int m_firstLine;
    bool m_isHtml = false;
    std::vector<std::vector<Span>> m_spans;
};

bool isOfWord(QChar character)
{
    return character.isLetterOrNumber() || character.isSurrogate() || character.isMark();
}

bool joinsWords(QChar character)
{
    return character == u'-' || character == u'\'' || character == u'’' || character == u'‑'
        || character == u'_';
}

// Whether a hyphen or an apostrophe holds together what is on both sides of a place.
bool isHeldTogether(const QString& text, qsizetype place)
{
    const auto isWordAt = [&text](qsizetype index) {
        return index >= 0 && index < text.size() && isOfWord(text[index]);
    };
    if (place <= 0 || place >= text.size())
        return false;
    return (joinsWords(text[place]) && isWordAt(place - 1) && isWordAt(place + 1))
        || (joinsWords(text[place - 1]) && isWordAt(place - 2) && isWordAt(place));
}

// The end of an address that stands bare around a place.
std::optional<qsizetype> endOfAddress(const QString& text, qsizetype place)
{
    qsizetype start = place;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    qsizetype end = place;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    const bool isInside = start < place && place < end;
    return isInside && QStringView(text).sliced(start, end - start).contains(u"://")
        ? std::optional(end)
        : std::nullopt;
}

qsizetype behindWord(const SourceText& text, qsizetype position)
{
    const TextRange line = text.lineContent(text.lineAt(position));
    const qsizetype from = qMax(line.start, position - longestLook);
    const qsizetype to = qMin(line.end(), position + longestLook);
    const QString around = text.mid({from, qMax<qsizetype>(0, to - from)});
    qsizetype place = qMin(position - from, around.size());
    if (place == 0 || place == around.size() || around[place - 1].isSpace()
        || around[place].isSpace())
        return position;
    if (const auto end = endOfAddress(around, place))
        return from + *end;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, around);
    finder.setPosition(place);
    bool isBoundary = finder.isAtBoundary();
    while (!isBoundary || isHeldTogether(around, place)) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            break;
        place = next;
        isBoundary = true;
    }
    return from + place;
}

} // namespace

qsizetype picturePlace(const BlockList& blocks, const SourceText& text, qsizetype position)
{
    const BlockLines lines(blocks, text, position);
    if (lines.isHtml() || isInCode(blocks, text, position))
        return position;
    qsizetype place = position;
    for (int moves = 0; moves < maximumMoves; ++moves) {
        const qsizetype next = behindWord(text, lines.behindUndivided(place));
        if (next == place)
            break;
        place = next;
    }
    return place;
}

} // namespace galley::markdown
