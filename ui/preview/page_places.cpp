// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_places.h"

#include "ui/preview/block_writer.h"
#include "ui/widgets/sealed_page.h"

#include <QTextFrame>

#include <algorithm>
#include <limits>
#include <utility>

namespace galley {

namespace {

// Whether tables of those blocks are frames of Qt's: it depends on what stood before when they were
// written.
bool holdsFrame(const QTextDocument& page, int firstBlock, int blocks)
{
    const int start = page.findBlockByNumber(firstBlock).position();
    const QTextBlock last = page.findBlockByNumber(firstBlock + blocks - 1);
    const QList<QTextFrame*> frames = page.rootFrame()->childFrames();
    return std::any_of(frames.begin(), frames.end(), [&](const QTextFrame* frame) {
        return frame->firstPosition() > start && frame->firstPosition() <= last.position();
    });
}

// Without its terminator.
qsizetype contentEnd(const SourceText& text, qsizetype lineEnd)
{
    for (const QChar terminator : {u'\n', u'\r'}) {
        if (lineEnd > 0 && text.mid({lineEnd - 1, 1}).front() == terminator)
            --lineEnd;
    }
    return lineEnd;
}

// The lines of a block, of which the same one is asked for many times.
class Lines {
public:
    Lines(const SourceText& text, const PagePlaces::LineStart& lineStart)
        : m_text(text)
        , m_lineStart(lineStart)
    {
    }

    ByteRange rangeOf(const ShownSource& note)
    {
        lookAt(note.line);
        if (!note.isFromLineEnd)
            return {m_firstByte + note.byte, note.bytes};
        const qsizetype start = m_end - note.byte;
        const qsizetype end =
            note.kind == ShownSource::Kind::Break ? m_behind : start + note.length;
        return {m_text.toByte(start), m_text.toByte(end) - m_text.toByte(start)};
    }

    // How many units of code are more than the line has: spaces for a tab of which some is not
    // the code's.
    int spacesBefore(const ShownSource& note)
    {
        lookAt(note.line);
        const auto more = note.byte - static_cast<int>(m_end - m_start);
        return note.isFromLineEnd ? qBound(0, more, note.length) : 0;
    }

private:
    void lookAt(int line)
    {
        if (std::exchange(m_line, line) == line)
            return;
        m_start = m_lineStart(line);
        m_firstByte = m_text.toByte(m_start);
        m_behind = m_lineStart(line + 1);
        m_end = contentEnd(m_text, m_behind);
    }

    const SourceText& m_text;
    const PagePlaces::LineStart& m_lineStart;
    int m_line = -1;
    qsizetype m_start = 0; // source positions of the line
    qsizetype m_end = 0;
    qsizetype m_behind = 0;
    qsizetype m_firstByte = 0;
};

} // namespace

PagePlaces::PagePlaces(const PageDocument& page, int part, const SourceText& text,
                       const LineStart& lineStart)
    : m_text(text)
{
    const int first = page.firstBlockOf(part);
    SealedPage written;
    QTextCursor cursor(&written);
    BlockWriter writer(cursor, page.styles());
    SourceNotes notes;
    writer.noteSources(notes);
    if (!holdsFrame(*page.document(), first, page.writtenAs(part).blocks))
        writer.setFramesBefore(std::numeric_limits<int>::max());
    writer.write(page.sections().pieceOf(part));
    QTextBlock block = written.begin();
    int moved = 0; // from there to the page
    bool isSame = false;
    const auto look = [&] {
        const QTextBlock shown = page.document()->findBlockByNumber(first + block.blockNumber());
        isSame = shown.text() == block.text();
        moved = shown.position() - block.position();
    };
    look();
    const PageSections& sections = page.sections();
    const int lineCount = sections.at(sections.sectionOf(part)).node->lineCount;
    Lines lines(text, lineStart);
    for (ShownSource note : notes.all()) {
        if (note.line >= lineCount)
            continue; // of code that is not closed: blank lines that are no part of the block
        if (!block.contains(note.position)) {
            block = written.findBlock(note.position);
            look();
        }
        if (!isSame)
            continue;
        note.position += moved;
        if (const int spaces = lines.spacesBefore(note); spaces > 0) {
            m_places.push_back({note.position,
                                spaces,
                                {text.toByte(lineStart(note.line)), 0},
                                ShownSource::Kind::Respelled});
            note.position += spaces;
            note.length -= spaces;
            note.byte -= spaces;
        }
        m_places.push_back({note.position, note.length, lines.rangeOf(note), note.kind});
    }
    std::sort(m_places.begin(), m_places.end(),
              [](const Place& one, const Place& other) { return one.position < other.position; });
}

const PagePlaces::Place* PagePlaces::at(int unit) const
{
    const auto behind =
        std::upper_bound(m_places.begin(), m_places.end(), unit,
                         [](int wanted, const Place& place) { return wanted < place.position; });
    if (behind == m_places.begin() || std::prev(behind)->end() <= unit)
        return nullptr;
    return &*std::prev(behind);
}

std::optional<qsizetype> PagePlaces::sourceOf(int position) const
{
    const Place* const before = at(position - 1);
    const Place* const behind = at(position);
    const bool isLineStart = !before || before->kind == ShownSource::Kind::Break;
    if (behind && (isLineStart || before == behind))
        return m_text.fromByte(behind->source.start)
            + (behind->kind == ShownSource::Kind::Verbatim ? position - behind->position : 0);
    const auto next =
        std::lower_bound(m_places.begin(), m_places.end(), position,
                         [](const Place& place, int wanted) { return place.position < wanted; });
    if (next == m_places.begin())
        return std::nullopt;
    return m_text.fromByte(std::prev(next)->source.end());
}

std::optional<int> PagePlaces::positionOf(qsizetype source) const
{
    const qsizetype byte = m_text.toByte(source);
    const Place* found = nullptr;
    for (const Place& place : m_places) {
        if (place.source.start <= byte && (!found || place.source.start >= found->source.start))
            found = &place;
    }
    if (!found)
        return m_places.empty() ? std::nullopt : std::optional(m_places.front().position);
    if (found->kind != ShownSource::Kind::Verbatim)
        return byte < found->source.end() ? found->position : found->end();
    const qsizetype passed = source - m_text.fromByte(found->source.start);
    return found->position + static_cast<int>(qMin<qsizetype>(passed, found->length));
}

std::optional<TextRange> PagePlaces::sourceOf(int from, int to) const
{
    const auto first = std::partition_point(m_places.begin(), m_places.end(),
                                            [&](const Place& each) { return each.end() <= from; });
    const auto behind = std::partition_point(first, m_places.end(),
                                             [&](const Place& each) { return each.position < to; });
    if (first == behind)
        return std::nullopt;
    const Place& last = *std::prev(behind);
    using Kind = ShownSource::Kind;
    const qsizetype start = m_text.fromByte(first->source.start)
        + (first->kind == Kind::Verbatim ? qMax(0, from - first->position) : 0);
    const qsizetype end = last.kind == Kind::Verbatim
        ? m_text.fromByte(last.source.start) + qMin(last.length, to - last.position)
        : m_text.fromByte(last.source.end());
    return TextRange{start, end - start};
}

std::vector<TextRange> PagePlaces::unitsOf(TextRange source) const
{
    const qsizetype firstByte = m_text.toByte(source.start);
    const qsizetype endByte = m_text.toByte(source.end());
    std::vector<TextRange> stretches;
    for (const Place& place : m_places) {
        if (place.source.end() <= firstByte || place.source.start >= endByte)
            continue;
        qsizetype start = place.position;
        qsizetype end = place.end();
        if (place.kind == ShownSource::Kind::Verbatim) {
            const qsizetype first = m_text.fromByte(place.source.start);
            start += qMax<qsizetype>(0, source.start - first);
            end = qMin(end, place.position + source.end() - first);
        }
        if (!stretches.empty() && stretches.back().end() == start)
            stretches.back().length = end - stretches.back().start;
        else
            stretches.push_back({start, end - start});
    }
    return stretches;
}

std::optional<ByteRange> PagePlaces::extent() const
{
    if (m_places.empty())
        return std::nullopt;
    ByteRange all = m_places.front().source;
    for (const Place& place : m_places) {
        const qsizetype start = qMin(all.start, place.source.start);
        all = {start, qMax(all.end(), place.source.end()) - start};
    }
    return all;
}

} // namespace galley
