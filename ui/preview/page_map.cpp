// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_map.h"

#include "app/markdown/inlines/byte_lines.h"
#include "ui/preview/selected_pieces.h"

#include <QAbstractTextDocumentLayout>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace galley {

namespace {

// Where `value` of the range from `start` to `end` stands in the range from `from` to `to`.
qreal mapped(qreal value, qreal start, qreal end, qreal from, qreal to)
{
    if (end <= start)
        return value < start ? from : to;
    return from + (to - from) * qBound(0.0, (value - start) / (end - start), 1.0);
}

QRectF rectOf(const QTextDocument& page, int block)
{
    return page.documentLayout()->blockBoundingRect(page.findBlockByNumber(block));
}

} // namespace

PageMap::PageMap(const PageDocument& page, const markdown::BlockList& blocks,
                 const SourceText& text)
    : m_page(page)
    , m_blocks(blocks)
    , m_text(text)
{
}

int PageMap::bodyStart() const
{
    return m_page.firstBlockOf(1);
}

int PageMap::bodyEnd() const
{
    return m_page.firstBlockOf(m_page.partCount());
}

int PageMap::sourceLine(int part, int pieceLine) const
{
    const int section = m_page.sections().sectionOf(part);
    const int nodeLine = m_page.sections().pieceOf(part).firstLine + pieceLine;
    const markdown::Block& block = m_blocks.at(qMin(section, m_blocks.count() - 1));
    const int first = m_text.lineAt(m_text.fromByte(block.source.start));
    const int end = m_text.lineAt(m_text.fromByte(block.source.end() - 1)) + 1;
    if (end - first == block.node->lineCount)
        return first + nodeLine;
    // SourceText knows terminators that cmark does not.
    const QByteArray text = m_text.utf8();
    const markdown::ByteLines lines(
        QByteArrayView(text).sliced(block.source.start, block.source.length));
    return nodeLine < lines.count()
        ? m_text.lineAt(m_text.fromByte(block.source.start + lines.line(nodeLine).start))
        : end;
}

qreal PageMap::beginning(int part) const
{
    return sourceLine(part, 0) + m_page.sections().pieceOf(part).lineStart;
}

PageMap::Anchor PageMap::anchorOf(int block) const
{
    const int part = m_page.partOf(block);
    const int first = m_page.firstBlockOf(part);
    const Written& written = m_page.writtenAs(part);
    const PagePiece& piece = m_page.sections().pieceOf(part);
    const auto& lines = written.lines;
    const auto startOf = [&](int line) {
        return sourceLine(part, line) + (line == 0 ? piece.lineStart : 0);
    };
    const auto endOf = [&](int line) {
        return sourceLine(part, line) - (line == piece.lineCount ? 1 - piece.lineEnd : 0);
    };
    if (static_cast<int>(lines.size()) != written.blocks)
        return {first, first + written.blocks - 1, startOf(0), endOf(piece.lineCount)};
    const NodeLines own = lines[static_cast<std::size_t>(block) - static_cast<std::size_t>(first)];
    const auto isBefore = [](const NodeLines& one, const NodeLines& other) {
        return one.first < other.first;
    };
    const auto [start, end] = std::equal_range(lines.begin(), lines.end(), own, isBefore);
    const int ownEnd = (end - 1)->end();
    const int behind = end == lines.end() ? ownEnd : qMin(ownEnd, end->first);
    return {first + static_cast<int>(start - lines.begin()),
            first + static_cast<int>(end - lines.begin()) - 1, startOf(own.first), endOf(behind)};
}

// The last one that begins on that line or before it.
std::optional<PageMap::Anchor> PageMap::anchorAtLine(qreal line) const
{
    const PageSections& sections = m_page.sections();
    const int whole = qBound(0, static_cast<int>(line), m_text.lineCount() - 1);
    const int index = m_blocks.indexAt(m_text.toByte(m_text.line(whole).start));
    const int section = qMin(index, sections.count() - 1);
    if (section < 0)
        return std::nullopt;
    // Of its parts, the last one that begins there or before; all of them are in ascending order.
    int part = sections.firstPartOf(section);
    for (int count = sections.at(section).parts; count > 1;) {
        const int half = count / 2;
        const bool isBefore = beginning(part + half) <= line;
        part += isBefore ? half : 0;
        count = isBefore ? count - half : half;
    }
    const auto& lines = m_page.writtenAs(part).lines;
    const auto behind =
        std::upper_bound(lines.begin(), lines.end(), whole, [&](int wanted, const NodeLines& one) {
            return wanted < sourceLine(part, one.first);
        });
    const auto number = qMax<std::ptrdiff_t>(0, behind - lines.begin() - 1);
    return anchorOf(qMin(m_page.firstBlockOf(part) + static_cast<int>(number), bodyEnd() - 1));
}

// The last one that begins at that height or above it.
std::optional<PageMap::Anchor> PageMap::anchorAtY(qreal y) const
{
    const QTextDocument& page = *m_page.document();
    const int position = page.documentLayout()->hitTest({page.size().width() / 2, y}, Qt::FuzzyHit);
    int block = qMin(page.findBlock(qMax(0, position)).blockNumber(), bodyEnd() - 1);
    // In the space between two blocks either may be found.
    while (block >= bodyStart()) {
        const Anchor anchor = anchorOf(block);
        if (topOf(anchor) <= y)
            return anchor;
        block = anchor.firstBlock - 1;
    }
    return std::nullopt;
}

qreal PageMap::topOf(const Anchor& anchor) const
{
    return rectOf(*m_page.document(), anchor.firstBlock).top();
}

qreal PageMap::bottomOf(const Anchor& anchor) const
{
    return rectOf(*m_page.document(), anchor.lastBlock).bottom();
}

qreal PageMap::yOf(qreal line) const
{
    const qreal pageEnd = m_page.document()->size().height();
    if (bodyStart() == bodyEnd())
        return line <= 0 ? rectOf(*m_page.document(), bodyEnd()).top() : pageEnd;
    const auto anchor = anchorAtLine(line);
    if (!anchor)
        return topOf(anchorOf(bodyStart()));
    if (line < anchor->firstLine) { // of its block, but before what is shown of that
        if (anchor->firstBlock <= bodyStart())
            return topOf(*anchor);
        const Anchor previous = anchorOf(anchor->firstBlock - 1);
        return mapped(line, previous.endLine, anchor->firstLine, bottomOf(previous),
                      topOf(*anchor));
    }
    const qreal bottom = bottomOf(*anchor);
    if (line <= anchor->endLine)
        return mapped(line, anchor->firstLine, anchor->endLine, topOf(*anchor), bottom);
    if (anchor->lastBlock + 1 >= bodyEnd())
        return mapped(line, anchor->endLine, m_text.lineCount(), bottom, pageEnd);
    const Anchor next = anchorOf(anchor->lastBlock + 1);
    return mapped(line, anchor->endLine, next.firstLine, bottom, topOf(next));
}

qreal PageMap::lineAt(qreal y) const
{
    const int lineCount = m_text.lineCount();
    const qreal pageEnd = m_page.document()->size().height();
    if (bodyStart() == bodyEnd())
        return mapped(y, rectOf(*m_page.document(), bodyEnd()).top(), pageEnd, 0, lineCount);
    const auto anchor = anchorAtY(y);
    if (!anchor)
        return anchorOf(bodyStart()).firstLine;
    const qreal bottom = bottomOf(*anchor);
    if (y <= bottom)
        return mapped(y, topOf(*anchor), bottom, anchor->firstLine, anchor->endLine);
    if (anchor->lastBlock + 1 >= bodyEnd())
        return mapped(y, bottom, pageEnd, anchor->endLine, lineCount);
    const Anchor next = anchorOf(anchor->lastBlock + 1);
    return mapped(y, bottom, topOf(next), anchor->endLine, next.firstLine);
}

std::optional<std::pair<int, int>> PageMap::linesOf(const QTextBlock& block) const
{
    const int number = block.blockNumber();
    if (number < bodyStart() || number >= bodyEnd())
        return std::nullopt;
    const Anchor anchor = anchorOf(number);
    return std::pair(static_cast<int>(anchor.firstLine),
                     static_cast<int>(std::ceil(anchor.endLine)));
}

TextRange PageMap::linesOf(int part) const
{
    const auto startOf = [this](int line) {
        return line < m_text.lineCount() ? m_text.line(line).start : m_text.size();
    };
    const PagePiece& piece = m_page.sections().pieceOf(part);
    const qsizetype start = startOf(sourceLine(part, 0));
    return {start, startOf(sourceLine(part, piece.lineCount)) - start};
}

PagePlaces PageMap::placesOf(int part) const
{
    const int before = m_page.sections().pieceOf(part).firstLine;
    return {m_page, part, m_text, [this, part, before](int line) {
                const int number = sourceLine(part, line - before);
                return number < m_text.lineCount() ? m_text.line(number).start : m_text.size();
            }};
}

std::optional<qsizetype> PageMap::sourceOf(int position) const
{
    const QTextBlock block = m_page.document()->findBlock(position);
    const auto lines = linesOf(block);
    if (!lines)
        return std::nullopt;
    const auto place = placesOf(m_page.partOf(block.blockNumber())).sourceOf(position);
    return place ? *place : m_text.line(lines->first).start;
}

// What is no text of the article, as the number of an item or a note beside a picture, is left out
// at both ends.
std::optional<TextRange> PageMap::sourceOf(const QTextCursor& selection) const
{
    const std::vector<SelectedPiece> pieces = piecesOf(selection);
    for (const SelectedPiece& piece : pieces) {
        if (piece.cell && piece.cell->row > 0)
            return std::nullopt;
    }
    const auto sourceOfPiece = [this](const SelectedPiece& piece) -> std::optional<TextRange> {
        const int block = piece.block.blockNumber();
        if (block < bodyStart() || block >= bodyEnd())
            return std::nullopt;
        return placesOf(m_page.partOf(block)).sourceOf(piece.start, piece.end);
    };
    const auto firstIn = [&](auto begin, auto end) {
        std::optional<TextRange> found;
        for (auto piece = begin; piece != end && !found; ++piece)
            found = sourceOfPiece(*piece);
        return found;
    };
    const auto first = firstIn(pieces.begin(), pieces.end());
    if (!first)
        return std::nullopt;
    const auto last = firstIn(pieces.rbegin(), pieces.rend());
    const qsizetype start = qMin(first->start, last->start);
    return TextRange{start, qMax(first->end(), last->end()) - start};
}

std::optional<int> PageMap::positionOf(qsizetype source) const
{
    const int number = m_text.lineAt(source);
    const TextRange line = m_text.line(number);
    const auto passed = static_cast<qreal>(source - line.start);
    const auto anchor = anchorAtLine(number + passed / static_cast<qreal>(line.length + 1));
    if (!anchor)
        return std::nullopt;
    // A line that is parted into many is so about where it is thought to be.
    int part = m_page.partOf(anchor->firstBlock);
    const int section = m_page.sections().sectionOf(part);
    const auto isOfSection = [&](int other) {
        return other > 0 && other < m_page.partCount()
            && m_page.sections().sectionOf(other) == section;
    };
    const qsizetype byte = m_text.toByte(source);
    for (int step = 0;; part += step) {
        const PagePlaces places = placesOf(part);
        const auto extent = places.extent();
        int wanted = 0;
        if (extent && byte < extent->start)
            wanted = -1;
        else if (extent && byte > extent->end())
            wanted = 1;
        if (wanted == 0 || (step != 0 && wanted != step) || !isOfSection(part + wanted))
            return places.positionOf(source);
        step = wanted;
    }
}

std::optional<std::pair<qreal, qreal>> PageMap::reachOf(int line) const
{
    if (bodyStart() == bodyEnd())
        return std::nullopt;
    const auto anchor = anchorAtLine(line);
    if (!anchor || line < anchor->firstLine || line + 1 > anchor->endLine)
        return std::nullopt;
    return std::pair(topOf(*anchor), bottomOf(*anchor));
}

qreal PageMap::yOfPlace(qsizetype source) const
{
    const auto position = positionOf(source);
    if (!position)
        return yOf(m_text.lineAt(source));
    const QTextBlock block = m_page.document()->findBlock(*position);
    const QTextLine line = block.layout()->lineForTextPosition(*position - block.position());
    return rectOf(*m_page.document(), block.blockNumber()).top() + (line.isValid() ? line.y() : 0);
}

} // namespace galley
