// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_document.h"

#include "ui/preview/table_columns.h"

#include <QAbstractTextDocumentLayout>
#include <QTextLayout>
#include <QTextOption>
#include <QTextTable>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace galley {

using markdown::Node;

namespace {

constexpr std::size_t fewPlaces = 16;
constexpr int fewPictures = 100; // one of them may be 20,000 pixels high

} // namespace

PageDocument::PageDocument(FindPicture find, QObject* parent)
    : QObject(parent)
    , m_pictures(std::move(find))
    , m_styles({}, lightColours())
    , m_parts(1)
{
    m_document.setUndoRedoEnabled(false);
    m_document.documentLayout()->registerHandler(QTextFormat::ImageObject, &m_pictures);
    // The block behind all parts, before which they are inserted: it never shows.
    QTextBlockFormat last;
    last.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCursor(m_document.lastBlock()).setBlockFormat(last);
    setStyles(m_styles);
}

PageDocument::~PageDocument() = default;

void PageDocument::setStyles(const PageStyles& styles)
{
    ++m_stylesNumber;
    prepareStyles(styles);
    m_styles = styles;
    m_parted.clear();
    m_pictures.setStyles(styles);
    m_document.setDefaultFont(styles.text.font());
    m_document.setDocumentMargin(styles.margin);
    QTextOption option = m_document.defaultTextOption();
    option.setTabStopDistance(styles.tabWidth);
    m_document.setDefaultTextOption(option);
}

bool PageDocument::update(const HeaderFields& header, const markdown::BlockList& blocks,
                          const QDeadlineTimer& deadline)
{
    showHeader(header);
    bool isComplete = showSlice(blocks, deadline);
    while (!isComplete && !deadline.hasExpired())
        isComplete = showSlice(blocks, deadline);
    if (isComplete) {
        m_parted.clear();
        m_indent = indentOf(m_styles);
    }
    return isComplete;
}

bool PageDocument::showSlice(const markdown::BlockList& blocks, const QDeadlineTimer& deadline)
{
    m_isLaidOut = isLaidOut();
    QTextCursor edit(&m_document);
    edit.beginEditBlock();
    const bool isComplete = showBlocks(blocks, deadline);
    edit.endEditBlock();
    m_rewritten.reset();
    measure();
    return isComplete && endWithin(blocks);
}

void PageDocument::showHeader(const HeaderFields& header)
{
    if (m_parts.front().styles == m_stylesNumber && header == m_header)
        return;
    m_header = header;
    m_isLaidOut = isLaidOut();
    QTextCursor edit(&m_document);
    edit.beginEditBlock();
    const int unitsBefore = m_document.characterCount();
    QTextCursor cursor = cursorBefore(0);
    std::vector<Part> parts;
    parts.push_back({writeHeader(cursor, m_styles, header), m_stylesNumber});
    m_extent.added += limits().maximum(m_document.characterCount() - unitsBefore);
    replaceParts(0, 1, std::move(parts));
    edit.endEditBlock();
}

// A long document is laid out by and by, the last block last.
bool PageDocument::isLaidOut() const
{
    return m_document.lastBlock().layout()->lineCount() > 0;
}

// When a document changes that is not laid out to its end, Qt takes all behind the change for laid
// out, and shows it without its lines: so the change at hand is made to reach to the end.
void PageDocument::reachToTheEnd()
{
    QTextCursor last(m_document.lastBlock());
    last.setBlockFormat(last.blockFormat());
}

// The block that a part is written as; none where they are several, or a table.
QTextBlock PageDocument::onlyBlockOf(int part) const
{
    return writtenAs(part).blocks == 1 ? m_document.findBlockByNumber(firstBlockOf(part))
                                       : QTextBlock();
}

// One paragraph gives way to another of the same place and size: nothing else is changed, though
// the layout announces what it went through on its way there.
QRectF PageDocument::changedArea(const QRectF& announced) const
{
    const QTextBlock block = m_rewritten ? onlyBlockOf(m_rewritten->part) : QTextBlock();
    if (!block.isValid() || block.layout()->lineCount() == 0)
        return announced;
    const QRectF rect = m_document.documentLayout()->blockBoundingRect(block);
    const auto strip = rect == m_rewritten->rect ? LineLooks(block).changedSince(m_rewritten->looks)
                                                 : std::nullopt;
    if (!strip)
        return announced;
    return {announced.left(), rect.top() + strip->top, announced.width(),
            strip->bottom - strip->top};
}

// Qt forgets how a block's letters are shaped once it is laid out, and shapes them again to paint
// them: of the one that is being typed they are kept.
void PageDocument::keepShapesOf(const QTextBlock& block)
{
    if (m_shaped.block().isValid())
        m_shaped.block().layout()->setCacheEnabled(false);
    m_shaped = block.isValid() ? QTextCursor(block) : QTextCursor();
    if (block.isValid())
        block.layout()->setCacheEnabled(true);
}

int PageDocument::firstBlockOf(int part) const
{
    while (static_cast<int>(m_starts.size()) <= part)
        m_starts.push_back(m_starts.back() + m_parts[m_starts.size() - 1].written.blocks);
    return m_starts[static_cast<std::size_t>(part)];
}

int PageDocument::partOf(int block) const
{
    while (m_starts.back() <= block && m_starts.size() <= m_parts.size())
        firstBlockOf(static_cast<int>(m_starts.size()));
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), block);
    return static_cast<int>(behind - m_starts.begin()) - 1;
}

// Opens an empty block before a part (or the last block) and stands in it.
QTextCursor PageDocument::cursorBefore(int part)
{
    const QTextBlock next = m_document.findBlockByNumber(firstBlockOf(part));
    QTextCursor cursor(next);
    cursor.insertBlock(next.blockFormat(), next.charFormat());
    cursor.setPosition(cursor.position() - 1); // a movement would have the next one laid out
    // Qt leaves it the lines of the next one, and goes through them for each piece that is written.
    cursor.block().clearLayout();
    return cursor;
}

// Takes over `parts`, which have been written before part `first`, for `removed` parts from there.
void PageDocument::replaceParts(int first, int removed, std::vector<Part> parts)
{
    const int written = static_cast<int>(parts.size());
    if (!m_isLaidOut && written + removed > 0)
        reachToTheEnd();
    const auto known = static_cast<std::size_t>(first) + 1;
    m_starts.resize(qMin(m_starts.size(), known));
    if (m_followed && m_followed->part >= first + removed)
        m_followed->part += written - removed;
    else if (m_followed && m_followed->part >= first + written)
        m_followed->part = qMax(0, first + written - 1);
    const auto picturesOf = [](int sum, const Part& part) {
        return sum + static_cast<int>(part.written.pictures.size());
    };
    m_pictureCount = std::accumulate(parts.begin(), parts.end(), m_pictureCount, picturesOf);
    m_parts.insert(m_parts.begin() + first, std::make_move_iterator(parts.begin()),
                   std::make_move_iterator(parts.end()));
    const auto old = m_parts.begin() + first + written;
    m_pictureCount -= std::accumulate(old, old + removed, 0, picturesOf);
    m_pictures.setHighest(limits().highestPictures() / qMax(fewPictures, m_pictureCount));
    if (removed == 0)
        return;
    const int start = firstBlockOf(first + written);
    removeBlocks(start, firstBlockOf(first + written + removed) - start);
    m_parts.erase(old, old + removed);
    m_starts.resize(known);
}

void PageDocument::removeBlocks(int first, int count)
{
    if (count == 0)
        return;
    const QTextBlock next = m_document.findBlockByNumber(first + count);
    const QTextCharFormat nextFormat = next.charFormat();
    QTextCursor cursor(m_document.findBlockByNumber(first));
    cursor.setPosition(next.position(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    // Qt keeps the text format of a block in the separator before it, which is gone.
    cursor.setBlockCharFormat(nextFormat);
}

void PageDocument::fitTables()
{
    const QList<QTextFrame*> frames = m_document.rootFrame()->childFrames();
    if (frames.isEmpty())
        return;
    const bool wasLaidOut = isLaidOut();
    QTextCursor edit(&m_document);
    edit.beginEditBlock();
    bool isChanged = false;
    for (QTextFrame* const frame : frames) {
        if (auto* const table = qobject_cast<QTextTable*>(frame))
            isChanged = fitColumns(*table, m_styles) || isChanged;
    }
    if (isChanged && !wasLaidOut)
        reachToTheEnd();
    edit.endEditBlock();
}

void PageDocument::redrawPictures(const QSet<QString>& names)
{
    const std::vector<int> places = placesOf(names);
    if (places.empty())
        return;
    if (!isLaidOut()) { // see reachToTheEnd()
        m_document.markContentsDirty(places.front(), m_document.characterCount() - places.front());
    } else if (places.size() <= fewPlaces) {
        for (const int place : places)
            m_document.markContentsDirty(place, 1);
    } else { // each would move all that follows
        m_document.markContentsDirty(places.front(), places.back() + 1 - places.front());
    }
}

std::vector<int> PageDocument::placesOf(const QSet<QString>& pictures) const
{
    std::vector<int> places;
    for (int part = 0; part < static_cast<int>(m_parts.size()); ++part) {
        const Written& written = m_parts[static_cast<std::size_t>(part)].written;
        if (std::none_of(written.pictures.begin(), written.pictures.end(),
                         [&](const QString& name) { return pictures.contains(name); }))
            continue;
        QTextBlock block = m_document.findBlockByNumber(firstBlockOf(part));
        for (int count = 0; count < written.blocks; ++count, block = block.next()) {
            for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
                const QTextFragment fragment = piece.fragment();
                if (!pictures.contains(fragment.charFormat().toImageFormat().name()))
                    continue;
                for (int letter = 0; letter < fragment.length(); ++letter)
                    places.push_back(fragment.position() + letter);
            }
        }
    }
    return places;
}

void PageDocument::follow(const QTextBlock& block)
{
    const int part = partOf(block.blockNumber());
    if (part == partCount()) {
        m_followed.reset();
        return;
    }
    const int number = block.blockNumber() - firstBlockOf(part);
    m_followed = {part, number, writtenAs(part).blocks - 1 - number, block.text()};
}

// Within a part that was written anew, the block that has the same text at the same distance from
// one of the ends.
QTextBlock PageDocument::followed() const
{
    if (!m_followed)
        return {};
    const int count = m_parts[static_cast<std::size_t>(m_followed->part)].written.blocks;
    const int first = firstBlockOf(m_followed->part);
    const auto at = [&](int index) {
        return m_document.findBlockByNumber(first + qBound(0, index, qMax(0, count - 1)));
    };
    const QTextBlock byEnd = at(count - 1 - m_followed->fromEnd);
    return byEnd.text() == m_followed->text ? byEnd : at(m_followed->fromStart);
}

} // namespace galley

#include "moc_page_document.cpp"
