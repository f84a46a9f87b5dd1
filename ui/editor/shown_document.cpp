// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/long_line_test.cpp

#include "ui/editor/shown_document.h"

#include "ui/widgets/observed_edit.h"

#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace galley {

namespace {

using Formats = QList<QTextLayout::FormatRange>;
using Side = ShownText::Side;

// Those within [from, to), counted from there.
Formats cut(const Formats& formats, int from, int to)
{
    Formats within;
    for (QTextLayout::FormatRange range : formats) {
        const int end = qMin(range.start + range.length, to);
        range.start = qMax(range.start, from);
        range.length = end - range.start;
        range.start -= from;
        if (range.length > 0)
            within.append(range);
    }
    return within;
}

// As they are when so many units come, or one goes, at a place.
Formats grown(Formats formats, int place, int units)
{
    const auto moved = [&](int at) {
        return at > place || (at == place && units > 0) ? at + units : at;
    };
    for (QTextLayout::FormatRange& range : formats) {
        const int end = moved(range.start + range.length - 1) + 1;
        range.start = moved(range.start);
        range.length = end - range.start;
    }
    return formats;
}

// Both edits are one of the document.
class EditBlock {
public:
    explicit EditBlock(QTextDocument& document) : m_cursor(&document) { m_cursor.beginEditBlock(); }
    ~EditBlock() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(EditBlock)

private:
    QTextCursor m_cursor;
};

} // namespace

ShownDocument::ShownDocument(const SourceText& text, QTextDocument& document, ShownText map)
    : m_text(text)
    , m_document(document)
    , m_map(std::move(map))
{
}

QTextCursor ShownDocument::cursorFor(TextRange range) const
{
    const Side endSide = range.isEmpty() ? Side::Behind : Side::Before;
    QTextCursor cursor(&m_document);
    cursor.setPosition(static_cast<int>(m_map.toShown(range.start)));
    cursor.setPosition(static_cast<int>(m_map.toShown(range.end(), endSide)),
                       QTextCursor::KeepAnchor);
    return cursor;
}

TextRange ShownDocument::rangeOf(const QTextCursor& cursor) const
{
    const qsizetype start = toSource(cursor.selectionStart());
    return {start, toSource(cursor.selectionEnd()) - start};
}

QTextCursor ShownDocument::overWholeLines(const QTextCursor& cursor) const
{
    const TextRange range = rangeOf(cursor);
    const qsizetype start = m_text.line(m_text.lineAt(range.start)).start;
    const qsizetype end = m_text.lineContent(m_text.lineAt(range.end())).end();
    QTextCursor whole = cursorFor({start, end - start});
    if (cursor.position() < cursor.anchor()) {
        const int first = whole.selectionStart();
        whole.setPosition(whole.selectionEnd());
        whole.setPosition(first, QTextCursor::KeepAnchor);
    }
    return whole;
}

bool ShownDocument::continues(const QTextBlock& block) const
{
    return m_map.isBreak(block.position() - 1);
}

QTextBlock ShownDocument::headOf(const QTextBlock& block) const
{
    return continues(block) ? headOfLine(lineOf(block)) : block;
}

int ShownDocument::lineOf(const QTextBlock& block) const
{
    return m_text.lineAt(toSource(block.position()));
}

QTextBlock ShownDocument::headOfLine(int line) const
{
    const qsizetype start = m_text.line(qBound(0, line, m_text.lineCount() - 1)).start;
    return m_document.findBlock(static_cast<int>(m_map.toShown(start, Side::Before)));
}

QString ShownDocument::begunAnew()
{
    const QString text = m_text.toString();
    const QList<ShownText::Run> runs = ShownText::runsOf(text);
    m_map = ShownText(runs);
    return ShownText::shownForm(text, runs);
}

TextDelta ShownDocument::observed(int position, int removed, int added)
{
    return observedEdit(m_document, m_text, m_map, position, removed, added);
}

void ShownDocument::follow(const TextDelta& delta)
{
    const QScopedValueRollback changing(m_isChanging, true);
    const EditBlock edit(m_document);
    // From the first to the last: what stands before a change is shown as it is now.
    qsizetype growth = 0;
    for (const TextChange& change : delta.changes) {
        const TextRange removed{change.position + growth, change.removed.size()};
        QTextCursor cursor = cursorFor(removed);
        const QList<ShownText::Run> runs = ShownText::runsOf(change.inserted);
        m_map.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(),
                      runs);
        cursor.insertText(ShownText::shownForm(change.inserted, runs));
        growth += change.inserted.size() - change.removed.size();
    }
}

// Those that were edited away are known by that there are fewer.
std::vector<GhostWords> ShownDocument::ghostsNow() const
{
    const std::vector<qsizetype> places = m_map.ghostPlaces();
    std::vector<GhostWords> now;
    now.reserve(places.size());
    const bool areKnown = places.size() == m_ghosts.size();
    QTextCursor cursor(&m_document);
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (!areKnown)
            cursor.setPosition(static_cast<int>(places[index]) + 1);
        GhostWords ghost = areKnown ? m_ghosts[index] : ghostOf(cursor.charFormat());
        ghost.place = m_map.toSource(places[index]);
        now.push_back(ghost);
    }
    return now;
}

void ShownDocument::showGhosts(const std::vector<GhostWords>& ghosts)
{
    const std::vector<GhostWords> now = ghostsNow();
    const auto [oldFirst, newFirst] =
        std::mismatch(now.begin(), now.end(), ghosts.begin(), ghosts.end());
    auto oldLast = now.end();
    auto newLast = ghosts.end();
    while (oldLast != oldFirst && newLast != newFirst
           && *std::prev(oldLast) == *std::prev(newLast)) {
        --oldLast;
        --newLast;
    }
    m_ghosts = ghosts;
    if (oldFirst == oldLast && newFirst == newLast)
        return;
    const QScopedValueRollback changing(m_isChanging, true);
    const std::vector<qsizetype> places = m_map.ghostPlaces();
    for (auto each = oldLast; each != oldFirst; --each)
        removeGhost(places[static_cast<std::size_t>(std::prev(each) - now.begin())]);
    for (auto each = newLast; each != newFirst; --each)
        insertGhost(*std::prev(each));
}

// Told at once, and as what keeps its length: else the next edit would be told of as one of the
// whole block.
void ShownDocument::setFormats(const QTextBlock& block,
                               const QList<QTextLayout::FormatRange>& formats)
{
    block.layout()->setFormats(formats);
    m_document.markContentsDirty(block.position(), block.length());
}

void ShownDocument::insertGhost(const GhostWords& ghost)
{
    const auto place = static_cast<int>(m_map.toShown(ghost.place));
    QTextCursor cursor(&m_document);
    cursor.setPosition(place);
    const QTextBlock block = cursor.block();
    const Formats formats = grown(block.layout()->formats(), place - block.position(), 1);
    m_map.replace(place, 0, {{0, 1, ShownText::Kind::Ghost}});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), ghostFormat(ghost));
    setFormats(cursor.block(), formats);
}

void ShownDocument::removeGhost(qsizetype place)
{
    QTextCursor cursor(&m_document);
    cursor.setPosition(static_cast<int>(place));
    const QTextBlock block = cursor.block();
    const Formats formats =
        grown(block.layout()->formats(), static_cast<int>(place) - block.position(), -1);
    m_map.replace(place, 1, {});
    cursor.setPosition(static_cast<int>(place) + 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText(); // not deleteChar(): it takes an accent behind along
    setFormats(cursor.block(), formats);
}

int ShownDocument::sourceLength(const QTextBlock& block) const
{
    if (!m_map.hasGhosts())
        return block.length() - 1;
    const int start = block.position();
    return static_cast<int>(toSource(start + block.length() - 1) - toSource(start));
}

int ShownDocument::placeIn(const QTextBlock& block, int units, ShownText::Side side) const
{
    if (!m_map.hasGhosts())
        return units;
    const int start = block.position();
    return qBound(0, static_cast<int>(m_map.toShown(toSource(start) + units, side)) - start,
                  block.length() - 1);
}

void ShownDocument::part(const QTextBlock& block, int length)
{
    const QScopedValueRollback changing(m_isChanging, true);
    const EditBlock edit(m_document);
    const int start = block.position();
    const Formats formats = block.layout()->formats();
    m_map.replace(start + length, 0, {{0, 1, ShownText::Kind::Break}});
    QTextCursor cursor(&m_document);
    cursor.setPosition(start + length);
    cursor.insertBlock();
    const QTextBlock first = m_document.findBlock(start);
    const QTextBlock second = first.next();
    first.layout()->setFormats(cut(formats, 0, length));
    second.layout()->setFormats(cut(formats, length, length + second.length()));
}

void ShownDocument::joinWithNext(const QTextBlock& block)
{
    const QScopedValueRollback changing(m_isChanging, true);
    const EditBlock edit(m_document);
    const int start = block.position();
    const int length = block.length() - 1;
    Formats formats = block.layout()->formats();
    const Formats behind = block.next().layout()->formats();
    for (QTextLayout::FormatRange range : behind) {
        range.start += length;
        formats.append(range);
    }
    m_map.replace(start + length, 1, {});
    QTextCursor cursor(&m_document);
    cursor.setPosition(start + length);
    cursor.deleteChar();
    m_document.findBlock(start).layout()->setFormats(formats);
}

void ShownDocument::moveBreak(const QTextBlock& block, int length)
{
    const QScopedValueRollback changing(m_isChanging, true);
    const EditBlock edit(m_document);
    const int start = block.position();
    joinWithNext(block);
    part(m_document.findBlock(start), length);
}

} // namespace galley
