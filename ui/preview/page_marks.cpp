// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_marks.h"

#include "ui/preview/page_decoration.h"
#include "ui/widgets/decoration_look.h"
#include "ui/widgets/line_looks.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

constexpr std::size_t manyKnown = 400; // parts
constexpr qreal frameWidth = 1.5;
constexpr qreal frameRadius = 2;

// Where a place is after an edit; `isEnd`: what is put in there stands behind it.
qsizetype moved(qsizetype place, bool isEnd, const TextDelta& delta)
{
    qsizetype shift = 0;
    for (const TextChange& change : delta.changes) {
        const qsizetype end = change.position + change.removed.size();
        if (place < change.position || (isEnd && place == change.position))
            break;
        if (place < end)
            return change.position + shift + (isEnd ? 0 : change.inserted.size());
        shift += change.inserted.size() - change.removed.size();
    }
    return place + shift;
}

// The lines of a block that can be seen.
class BlockLines {
public:
    BlockLines(const QTextBlock& block, QPointF place, const QRectF& clip)
        : m_layout(*block.layout())
        , m_start(block.position())
        , m_length(block.length() - 1)
        , m_place(place)
        , m_clip(clip)
        , m_isTurned(hasTurnedWords(block.text()))
    {
    }

    // Units of the page; of a mark without words its place.
    void addShapes(std::vector<PageMarks::Shape>& shapes, PageMark mark, TextRange units) const
    {
        const int from = static_cast<int>(units.start) - m_start;
        const int to = from + static_cast<int>(units.length);
        if (to < 0 || from > m_length)
            return;
        if (from == to) {
            const QTextLine line = m_layout.lineForTextPosition(from);
            if (!line.isValid())
                return;
            mark.kind = PageMark::Kind::Insertion;
            shapes.push_back(shapeOn(line, mark, {line.cursorToX(from), line.cursorToX(from)}));
            return;
        }
        for (int index = 0; index < m_layout.lineCount(); ++index) {
            const QTextLine line = m_layout.lineAt(index);
            const qreal top = m_place.y() + line.y();
            if (top > m_clip.bottom() || line.textStart() >= to)
                return;
            if (top + line.height() < m_clip.top())
                continue;
            for (const auto& sides : sidesOn(line, from, to))
                shapes.push_back(shapeOn(line, mark, sides));
        }
    }

private:
    using Sides = std::pair<qreal, qreal>;

    QList<Sides> sidesOn(const QTextLine& line, int from, int to) const
    {
        const int start = qMax(from, line.textStart());
        const int end = qMin(to, line.textStart() + line.textLength());
        if (start >= end)
            return {};
        if (!m_isTurned)
            return {{line.cursorToX(start), line.cursorToX(end)}};
        // Where the direction turns there is one place of the caret for two of letters.
        QList<Sides> sides;
        for (const QGlyphRun& run : line.glyphRuns(start, end - start))
            sides.append({run.boundingRect().left(), run.boundingRect().right()});
        return sides;
    }

    PageMarks::Shape shapeOn(const QTextLine& line, const PageMark& mark, Sides sides) const
    {
        const auto [left, right] = std::minmax(sides.first, sides.second);
        const QRectF rect(left, line.y(), right - left, line.height());
        return {mark, rect.translated(m_place), m_place.y() + line.y() + line.ascent()};
    }

    const QTextLayout& m_layout;
    int m_start;
    int m_length;
    QPointF m_place;
    QRectF m_clip;
    bool m_isTurned; // words
};

DecorationLook lookOf(const PageMark& mark, const Colours& colours)
{
    const auto layer = mark.kind == PageMark::Kind::Comment ? DecorationLayer::Remark
        : mark.kind == PageMark::Kind::Deletion             ? DecorationLayer::Deletion
                                                            : DecorationLayer::Insertion;
    return lookOf(layer, mark.ink, colours);
}

// A sign as proofreaders set it: a stroke between two letters, on a foot below the line.
void paintInsertion(QPainter& painter, const PageMarks::Shape& shape, const QColor& ink)
{
    const qreal x = qRound(shape.rect.left());
    const qreal foot = qMax(3.0, shape.rect.height() / 7);
    painter.fillRect(QRectF(x - 1, shape.rect.top(), 2, shape.rect.height()), ink);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const qreal bottom = shape.rect.bottom() + 1;
    painter.drawPolygon(
        QPolygonF({{x - foot, bottom}, {x, bottom - 1.2 * foot}, {x + foot, bottom}}));
}

} // namespace

PageMarks::PageMarks(const PageDocument& page, const SourceText& text) : m_page(page), m_text(text)
{
}

bool PageMarks::set(std::vector<PageMark> marks)
{
    if (marks == m_marks)
        return false;
    m_marks = std::move(marks);
    m_ends.clear();
    for (const PageMark& mark : m_marks)
        m_ends.push_back(qMax(mark.range.end(), m_ends.empty() ? 0 : m_ends.back()));
    return true;
}

void PageMarks::follow(const TextDelta& delta)
{
    if (m_marks.empty() || delta.isEmpty())
        return;
    std::vector<PageMark> marks;
    marks.reserve(m_marks.size());
    for (PageMark mark : m_marks) {
        const bool isPlace = mark.range.isEmpty();
        const qsizetype start = moved(mark.range.start, isPlace, delta);
        const qsizetype end = isPlace ? start : moved(mark.range.end(), true, delta);
        mark.range = {start, end - start};
        if (isPlace || end > start) // else its words are gone
            marks.push_back(mark);
    }
    const auto isBefore = [](const PageMark& one, const PageMark& other) {
        return one.range.start < other.range.start;
    };
    if (!std::is_sorted(marks.begin(), marks.end(), isBefore)) // what began at one place may part
        std::stable_sort(marks.begin(), marks.end(), isBefore);
    set(std::move(marks));
}

// Those that touch it; an insertion at its end belongs to the words before.
std::vector<PageMark> PageMarks::marksIn(TextRange lines) const
{
    const auto begun = std::partition_point(m_ends.begin(), m_ends.end(),
                                            [&](qsizetype end) { return end < lines.start; });
    std::vector<PageMark> marks;
    for (auto index = static_cast<std::size_t>(begun - m_ends.begin());
         index < m_marks.size() && m_marks[index].range.start <= lines.end(); ++index) {
        if (m_marks[index].range.end() >= lines.start)
            marks.push_back(m_marks[index]);
    }
    return marks;
}

const std::vector<PageMarks::Shown>& PageMarks::shownOn(int part, const PageMap* map)
{
    const PageSections& sections = m_page.sections();
    const PagePiece& piece = sections.pieceOf(part);
    const int firstBlock = m_page.firstBlockOf(part);
    const QTextDocument& document = *m_page.document();
    const int start = document.findBlockByNumber(firstBlock).position();
    const int behind =
        document.findBlockByNumber(firstBlock + m_page.writtenAs(part).blocks).position();
    if (m_known.size() > manyKnown)
        m_known.clear();
    Known& known =
        m_known[{piece.node, piece.range.first, piece.range.skipped, piece.range.length}];
    const bool isThatPart = known.node && known.length == behind - start;
    if (!map) {
        m_isBehind = m_isBehind || !isThatPart;
        static const std::vector<Shown> none;
        return isThatPart ? known.shown : none;
    }
    const TextRange lines = map->linesOf(part);
    std::vector<PageMark> marks = marksIn(lines);
    for (PageMark& mark : marks)
        mark.range.start -= lines.start;
    if (isThatPart && known.marks == marks)
        return known.shown;
    known = {sections.at(sections.sectionOf(part)).node, behind - start, marks, {}};
    if (!marks.empty())
        known.shown = placed(part, lines.start, marks, *map);
    return known.shown;
}

std::vector<PageMarks::Shown> PageMarks::placed(int part, qsizetype start,
                                                const std::vector<PageMark>& marks,
                                                const PageMap& map) const
{
    const PagePlaces places = map.placesOf(part);
    const auto extent = places.extent();
    const QTextBlock first = m_page.document()->findBlockByNumber(m_page.firstBlockOf(part));
    std::vector<Shown> shown;
    for (const PageMark& mark : marks) {
        const TextRange source{start + mark.range.start, mark.range.length};
        Shown each{mark, places.unitsOf(source)};
        // Words that are not shown, as a link's address, are marked where they would be.
        if (each.units.empty() && extent) {
            const qsizetype byte = m_text.toByte(source.start);
            const auto place = byte >= extent->start && byte <= extent->end()
                ? places.positionOf(source.start)
                : std::nullopt;
            if (place)
                each.units.push_back({*place, 0});
        }
        for (TextRange& units : each.units)
            units.start -= first.position();
        if (!each.units.empty())
            shown.push_back(std::move(each));
    }
    return shown;
}

std::vector<PageMarks::Shape> PageMarks::shapesIn(const QRectF& clip, const PageMap* map)
{
    if (map || m_marks.empty())
        m_isBehind = false;
    std::vector<Shape> shapes;
    if (m_marks.empty())
        return shapes;
    QTextBlock block = firstBlockIn(*m_page.document(), clip);
    for (; block.isValid(); block = block.next()) {
        const int part = m_page.partOf(block.blockNumber());
        if (part == m_page.partCount())
            break;
        const QRectF rect = m_page.document()->documentLayout()->blockBoundingRect(block);
        if (rect.top() > clip.bottom())
            break;
        if (part == 0)
            continue;
        const int start =
            m_page.document()->findBlockByNumber(m_page.firstBlockOf(part)).position();
        const std::vector<Shown>& shownMarks = shownOn(part, map);
        if (shownMarks.empty())
            continue;
        const BlockLines lines(block, rect.topLeft(), clip);
        for (const Shown& shown : shownMarks) {
            for (const TextRange& units : shown.units)
                lines.addShapes(shapes, shown.mark, {start + units.start, units.length});
        }
    }
    std::stable_partition(shapes.begin(), shapes.end(),
                          [](const Shape& shape) { return !shape.mark.isCurrent; });
    return shapes;
}

void PageMarks::paintGrounds(QPainter& painter, const std::vector<Shape>& shapes,
                             const Colours& colours)
{
    for (const Shape& shape : shapes) {
        const QColor fill = lookOf(shape.mark, colours).fill;
        if (shape.mark.isCurrent && !shape.rect.isEmpty())
            painter.fillRect(shape.rect, currentWashOf(shape.mark.ink, colours));
        else if (fill.isValid() && !shape.rect.isEmpty())
            painter.fillRect(shape.rect, fill);
    }
}

void PageMarks::paintLines(QPainter& painter, const std::vector<Shape>& shapes,
                           const Colours& colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Shape& shape : shapes) {
        const DecorationLook look = lookOf(shape.mark, colours);
        if (shape.mark.kind == PageMark::Kind::Insertion) {
            paintInsertion(painter, shape, look.lineColour);
        } else {
            constexpr qreal middle = 0.3; // of small letters, of the height above the base line
            const qreal above = middle * (shape.baseLine - shape.rect.top());
            const bool isThrough = look.line == DecorationLine::Strike;
            const qreal top = isThrough
                ? shape.baseLine - above
                : qMin(shape.baseLine + look.lineTop, shape.rect.bottom() - look.lineHeight);
            paintDecorationLine(painter, look, shape.rect.left(), shape.rect.right(), qRound(top));
        }
        if (shape.mark.isCurrent && !shape.rect.isEmpty()) {
            painter.setPen(QPen(look.lineColour, frameWidth));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(shape.rect, frameRadius, frameRadius);
        }
    }
    painter.restore();
}

} // namespace galley
