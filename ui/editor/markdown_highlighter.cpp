// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/markdown_highlighter.h"

#include "app/markdown/blocks/tree_difference.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace galley {

namespace {

constexpr int maximumLinesAtOnce = 120; // more than a screen has
constexpr int sliceLines = 50;
constexpr qint64 sliceMilliseconds = 5;
constexpr int nothingUnpainted = std::numeric_limits<int>::max();

} // namespace

MarkdownHighlighter::MarkdownHighlighter(const ArticleSession& session, const ShownDocument& shown,
                                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_shown(shown)
    , m_formats(QPalette())
    , m_lineCount(session.text().lineCount())
    , m_unpaintedFrom(nothingUnpainted)
{
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &MarkdownHighlighter::paintSlice);
    connect(&session, &ArticleSession::textChanged, this, &MarkdownHighlighter::noteEdit);
    connect(&session, &ArticleSession::blocksChanged, this, &MarkdownHighlighter::takePatch);
}

void MarkdownHighlighter::paintAll(const QPalette& palette)
{
    m_formats = SpanFormats(palette);
    paintAll();
}

void MarkdownHighlighter::paintAll()
{
    m_lineCount = m_session.text().lineCount();
    m_unpaintedFrom = 0;
    m_nextSlice.stop();
    paintSlice();
}

void MarkdownHighlighter::noteEdit(const TextDelta& delta)
{
    const SourceText& text = m_session.text();
    const TextChange& last = delta.changes.back();
    const qsizetype end = last.position + last.removed.size() + delta.growth();
    m_edit = delta;
    m_edited = {text.lineAt(delta.changes.front().position), text.lineAt(end) + 1};
}

void MarkdownHighlighter::takePatch(const markdown::BlockPatch& patch)
{
    Lines lines = m_edited;
    if (patch.isEmpty() && !m_session.blocksAreCurrent() && isVeryLong(m_edited)) {
        moveFormats();
        return;
    }
    if (!patch.isEmpty()) {
        const Lines changed = linesOf(patch);
        lines = {qMin(lines.first, changed.first), qMax(lines.end, changed.end)};
    }
    const int growth =
        m_session.text().lineCount() - std::exchange(m_lineCount, m_session.text().lineCount());
    m_part.reset();
    if (m_unpaintedFrom != nothingUnpainted && m_unpaintedFrom > lines.first)
        m_unpaintedFrom = qMax(lines.first, m_unpaintedFrom + growth);
    if (lines.end - lines.first > maximumLinesAtOnce) {
        // The screen shows some lines around the edit; the rest follows.
        m_unpaintedFrom = qMin(m_unpaintedFrom, lines.first);
        lines = {qMax(lines.first, m_edited.first - maximumLinesAtOnce / 2),
                 qMin(lines.end, m_edited.first + maximumLinesAtOnce / 2)};
        m_nextSlice.start();
    }
    paint(lines);
}

bool MarkdownHighlighter::isVeryLong(Lines lines) const
{
    const QTextBlock next = m_shown.headOfLine(lines.first).next();
    return lines.end == lines.first + 1 && next.isValid() && m_shown.continues(next);
}

// To read all of such a line for a key would take too long, and its blocks are being found: until
// then what was typed looks as what is around it.
void MarkdownHighlighter::moveFormats()
{
    if (m_edit.changes.size() != 1)
        return;
    const TextChange& change = m_edit.changes.front();
    const qsizetype added = change.inserted.size();
    const QTextBlock block = m_shown.cursorFor({change.position + added, 0}).block();
    const auto place = static_cast<int>(change.position - m_shown.toSource(block.position()));
    const auto removed = static_cast<int>(change.removed.size());
    const int growth = static_cast<int>(added) - removed;
    if (place < 0)
        return;
    const auto moved = [&](int at) {
        return at >= place + removed ? at + growth : qMin(at, place);
    };
    QList<QTextLayout::FormatRange> formats;
    for (QTextLayout::FormatRange range : block.layout()->formats()) {
        const int endBefore = range.start + range.length;
        const int end = endBefore == place + removed ? place : moved(endBefore);
        range.start = moved(range.start);
        range.length = end - range.start;
        if (range.length > 0)
            formats.append(range);
    }
    block.layout()->setFormats(formats);
    m_shown.document().markContentsDirty(block.position(), block.length());
}

// The lines of what came, with the lines up to its neighbours that belong to no block.
MarkdownHighlighter::Lines MarkdownHighlighter::linesOf(const markdown::BlockPatch& patch) const
{
    if (patch.before && hasLinesOfCmark(patch.first)) {
        const auto difference =
            markdown::differenceBetween(*patch.before, *m_session.blocks().at(patch.first).node);
        const int first = firstLineOf(patch.first);
        return {first + difference.firstLine(), first + difference.endLine()};
    }
    const int behind = patch.first + patch.inserted;
    const bool isLast = behind >= m_session.blocks().count();
    return {patch.first > 0 ? endLineOf(patch.first - 1) : 0,
            isLast ? m_session.text().lineCount() : firstLineOf(behind)};
}

int MarkdownHighlighter::firstLineOf(int block) const
{
    const SourceText& text = m_session.text();
    return text.lineAt(text.fromByte(m_session.blocks().at(block).source.start));
}

int MarkdownHighlighter::endLineOf(int block) const
{
    const SourceText& text = m_session.text();
    const ByteRange source = m_session.blocks().at(block).source;
    return text.lineAt(text.fromByte(qMax(source.start, source.end() - 1))) + 1;
}

void MarkdownHighlighter::paintSlice()
{
    QElapsedTimer time;
    time.start();
    const int count = m_session.text().lineCount();
    while (m_unpaintedFrom < count && time.elapsed() < sliceMilliseconds) {
        const int end = qMin(count, m_unpaintedFrom + sliceLines);
        paint({m_unpaintedFrom, end});
        m_unpaintedFrom = end;
    }
    if (m_unpaintedFrom < count)
        m_nextSlice.start();
    else
        m_unpaintedFrom = nothingUnpainted;
}

void MarkdownHighlighter::paint(Lines lines)
{
    const SourceText& text = m_session.text();
    int block = m_session.blocks().indexAt(text.toByte(text.line(lines.first).start));
    QTextBlock shown = m_shown.headOfLine(lines.first);
    int dirtyStart = -1;
    int dirtyEnd = -1;
    for (int line = lines.first; line < lines.end; ++line) {
        const std::vector<markdown::Span> spans = spansOfLine(line, block);
        int start = 0; // of a block that shows a part of the line
        do {
            if (setFormats(shown, start, spans)) {
                dirtyStart = dirtyStart < 0 ? shown.position() : dirtyStart;
                dirtyEnd = shown.position() + shown.length();
            }
            start += m_shown.sourceLength(shown);
            shown = shown.next();
        } while (shown.isValid() && m_shown.continues(shown));
    }
    if (dirtyStart >= 0)
        m_shown.document().markContentsDirty(dirtyStart, dirtyEnd - dirtyStart);
}

// `block` is the last Markdown block that begins before or on the line; it is moved on as needed.
std::vector<markdown::Span> MarkdownHighlighter::spansOfLine(int line, int& block)
{
    const SourceText& text = m_session.text();
    const markdown::BlockList& blocks = m_session.blocks();
    while (block + 1 < blocks.count() && firstLineOf(block + 1) <= line)
        ++block;
    if (block < 0 || line >= endLineOf(block))
        return markdown::definitionSpans(text.mid(text.lineContent(line)));

    const markdown::Block& holding = blocks.at(block);
    const markdown::BlockPart part = partAt(line, block);
    const int firstLine = firstLineOf(block) + part.firstLine;
    if (!m_part || m_part->block != holding.node || m_part->firstLine != firstLine) {
        const qsizetype blockEnd = text.fromByte(holding.source.end());
        const qsizetype start =
            part.firstLine == 0 ? text.fromByte(holding.source.start) : text.line(firstLine).start;
        const qsizetype end = part.node == holding.node.get()
            ? blockEnd
            : qMin(blockEnd, text.line(firstLine + part.lineCount - 1).end());
        m_part = PaintedPart{holding.node, firstLine,
                             markdown::spansOf(part, text.mid({start, end - start}))};
    }
    const auto index = static_cast<std::size_t>(line - firstLine);
    return index < m_part->spans.size() ? m_part->spans[index] : std::vector<markdown::Span>();
}

// Of a block that has a line which cmark does not count no part has its lines for certain.
bool MarkdownHighlighter::hasLinesOfCmark(int block) const
{
    return m_session.blocks().at(block).node->lineCount == endLineOf(block) - firstLineOf(block);
}

markdown::BlockPart MarkdownHighlighter::partAt(int line, int block) const
{
    const markdown::Node& node = *m_session.blocks().at(block).node;
    return hasLinesOfCmark(block) ? markdown::partAt(node, line - firstLineOf(block))
                                  : markdown::BlockPart{&node, 0, node.lineCount};
}

// Whether a block that shows the line from `start` on looks different now.
bool MarkdownHighlighter::setFormats(const QTextBlock& block, int start,
                                     const std::vector<markdown::Span>& spans)
{
    using Side = ShownText::Side;
    const int end = start + m_shown.sourceLength(block);
    auto span =
        std::partition_point(spans.begin(), spans.end(), [start](const markdown::Span& each) {
            return each.range.end() <= start;
        });
    QList<QTextLayout::FormatRange> ranges;
    for (; span != spans.end() && span->range.start < end; ++span) {
        const int from = qMax(start, static_cast<int>(span->range.start)) - start;
        const int to = qMin(end, static_cast<int>(span->range.end())) - start;
        const int first = m_shown.placeIn(block, from, Side::Behind);
        ranges.append({first, m_shown.placeIn(block, to, Side::Before) - first,
                       m_formats.formatFor(span->flags)});
    }
    QTextLayout* layout = block.layout();
    if (!layout || layout->formats() == ranges)
        return false;
    layout->setFormats(ranges);
    return true;
}

} // namespace galley

#include "moc_markdown_highlighter.cpp"
