// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/block_writer.h"

#include "app/markdown/gfm/table_reader.h"
#include "app/markdown/views/html.h"
#include "app/text/beginning.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/piece_cuts.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/words.h"

#include <QTextFrame>
#include <QVariantList>

#include <algorithm>
#include <utility>

namespace galley {

using preview::Words;

using markdown::ChildBlock;
using markdown::Node;
using markdown::NodeKind;

namespace {

constexpr qreal paragraphSpace = 1.0; // in multiples of the text's size, like all space here
constexpr qreal tightSpace = 0.25;
constexpr qreal pictureSpace = 1.4;
constexpr qreal captionSpace = 0.5;

bool isComment(const Node& node)
{
    return node.kind == NodeKind::HtmlBlock
        && markdown::withoutComments(node.text).trimmed().isEmpty();
}

} // namespace

BlockWriter::BlockWriter(QTextCursor& cursor, const PageStyles& styles)
    : m_cursor(cursor)
    , m_styles(styles)
{
    const QList<QTextFrame*> frames = cursor.document()->rootFrame()->childFrames();
    m_framesBefore = std::count_if(frames.begin(), frames.end(), [&cursor](QTextFrame* frame) {
        return frame->firstPosition() < cursor.position();
    });
}

Written BlockWriter::take()
{
    return std::exchange(m_written, {});
}

void BlockWriter::write(const PagePiece& piece)
{
    m_piece = piece;
    m_blocksBefore = m_written.blocks;
    for (const auto& container : piece.around)
        enter(*container, static_cast<int>(m_containers.size()) < piece.begun);
    m_nodeLine = piece.nodeLine;
    m_lines = {piece.firstLine, piece.lineCount};
    writeNode(*piece.node);
    m_containers.clear();
    m_isListStart = false;
    m_piece = {};
}

// Lines are counted from the top-level block, as m_nodeLine is.
void BlockWriter::writeAt(int line, const Node& node)
{
    const int outer = std::exchange(m_nodeLine, line);
    m_lines = {line, node.lineCount};
    writeNode(node);
    m_nodeLine = outer;
}

void BlockWriter::writeNode(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Heading:
        return writeHeading(node);
    case NodeKind::Quote:
        return m_piece.range.isAll() ? writeQuote(node) : writeSome(node);
    case NodeKind::Item:
        return writeSome(node);
    case NodeKind::List:
        return writeList(node);
    case NodeKind::CodeBlock:
        return writeCode(codeOf(node), node, node.info);
    case NodeKind::HtmlBlock:
        return writeHtml(node);
    case NodeKind::ThematicBreak:
        return writeRule();
    case NodeKind::Table:
        return writeTable(node);
    case NodeKind::Document:
        return writeSome(node);
    default:
        return writeParagraph(node);
    }
}

// Those of its children that the piece has.
void BlockWriter::writeSome(const Node& node)
{
    const auto [first, behind] = takeChildren(node);
    for (std::size_t child = first; child < behind; ++child)
        writeAt(m_nodeLine + node.blocks[child].line, *node.blocks[child]);
}

// Which these are: they themselves are written whole.
std::pair<std::size_t, std::size_t> BlockWriter::takeChildren(const Node& node)
{
    const PieceRange range = std::exchange(m_piece.range, {});
    const auto first = static_cast<std::size_t>(range.first);
    return {first,
            range.length < 0 ? node.blocks.size() : first + static_cast<std::size_t>(range.length)};
}

void BlockWriter::writeParagraph(const Node& node)
{
    if (node.isTooLarge && m_piece.join == PieceJoin::Apart)
        writeNote(Words::tr("A table of more than %L1 columns or %L2 cells is "
                            "shown as text:")
                      .arg(markdown::maximumColumns)
                      .arg(markdown::maximumCells));
    if (holdsOnlyPictures(node)) {
        writePictures(node);
        return;
    }
    const qreal space = isTight() ? tightSpace : paragraphSpace;
    beginBlock(m_styles.block(space, space), m_styles.text, isRightToLeft(node));
    writeInlines(node, m_styles.text);
}

void BlockWriter::writeNote(const QString& sentence)
{
    beginBlock(m_styles.block(paragraphSpace, tightSpace), m_styles.facts, isRightToLeft({}));
    m_cursor.insertText(sentence, m_styles.facts);
}

// With their titles as captions below them.
void BlockWriter::writePictures(const Node& paragraph)
{
    const QStringList captions = captionsOf(paragraph);
    QTextBlockFormat format =
        m_styles.block(pictureSpace, captions.empty() ? pictureSpace : captionSpace);
    format.setAlignment(Qt::AlignHCenter);
    beginBlock(format, m_styles.text, isRightToLeft(paragraph));
    writeInlines(paragraph, m_styles.text);
    for (const QString& caption : captions) {
        const bool isLast = &caption == &captions.back();
        QTextBlockFormat below = m_styles.block(captionSpace, isLast ? pictureSpace : captionSpace);
        below.setAlignment(Qt::AlignHCenter);
        beginBlock(below, m_styles.facts,
                   readingDirectionOf(caption).value_or(Qt::LeftToRight) == Qt::RightToLeft);
        m_cursor.insertText(caption, m_styles.facts);
    }
}

// Of the pictures in the piece that is being written.
QStringList BlockWriter::captionsOf(const Node& paragraph) const
{
    QStringList captions;
    const PieceRange& range = m_piece.range;
    qsizetype left = range.length < 0 ? unitsOf(paragraph) : range.length;
    for (auto piece = paragraph.children.begin() + range.first;
         piece != paragraph.children.end() && left > 0; ++piece) {
        left -= unitsOf(*piece);
        const QString title = shownText(beginningOf(piece->title, longestNote)).simplified();
        if (!title.isEmpty())
            captions.push_back(title);
    }
    return captions;
}

void BlockWriter::writeHeading(const Node& node)
{
    const QTextCharFormat text = m_styles.headingText(node.level);
    beginBlock(m_styles.headingBlock(node.level), text, isRightToLeft(node));
    writeInlines(node, text);
}

void BlockWriter::writeInlines(const Node& block, const QTextCharFormat& text)
{
    InlineWriter writer(m_cursor, m_styles, m_notes, m_nodeLine);
    writer.write(block, text, m_piece.range);
    m_written.pictures += writer.pictures();
}

void BlockWriter::writeRule()
{
    QTextBlockFormat format = m_styles.block(paragraphSpace, paragraphSpace);
    format.setProperty(RuleAcross, true);
    beginBlock(format, m_styles.text, isRightToLeft({}));
}

// Qt wants a block on either side of a frame: these show nothing.
void BlockWriter::beginFiller(qreal spaceAbove, qreal spaceBelow)
{
    const bool isBehindFrame = spaceAbove == 0;
    m_isFirst = m_isFirst || isBehindFrame; // Qt has made that block already
    beginBlock(m_styles.unseenBlock(spaceAbove, spaceBelow), m_styles.text, false);
}

void BlockWriter::writeQuote(const Node& node)
{
    writeWithin(quoteContainer(node, isRightToLeft({})), m_nodeLine, node);
}

void BlockWriter::writeList(const Node& node)
{
    const auto [first, behind] = takeChildren(node);
    for (std::size_t item = first; item < behind; ++item)
        writeWithin(itemContainer(node, static_cast<int>(item), isRightToLeft({})),
                    m_nodeLine + node.blocks[item].line, *node.blocks[item]);
    m_isListStart = false;
}

void BlockWriter::writeWithin(const PieceContainer& container, int line, const Node& node)
{
    m_lines = {line, node.lineCount};
    enter(container, false);
    const auto isShown = [](const ChildBlock& child) { return !isComment(*child); };
    if (std::none_of(node.blocks.begin(), node.blocks.end(), isShown))
        writeParagraph({}); // a mark or a bar alone
    for (const ChildBlock& child : node.blocks) {
        if (isShown(child)) // or it would take the mark of its item
            writeAt(line + child.line, *child);
    }
    m_containers.pop_back();
}

void BlockWriter::enter(const PieceContainer& container, bool isBegun)
{
    if (!container.isQuote && !container.isNext && !isBegun)
        m_isListStart = !isTight();
    m_containers.push_back({container, roomFor(widthOf(container)), isBegun, markerOf(container)});
}

qreal BlockWriter::widthOf(const PieceContainer& container) const
{
    if (container.isQuote)
        return m_styles.indent;
    const bool isTask = container.task != markdown::TaskState::None;
    if (!container.isOrdered)
        return m_styles.listIndent;
    const qreal digits = static_cast<qreal>(container.digits);
    return qMax(m_styles.listIndent, (0.9 + 0.65 * digits) * m_styles.em)
        + (isTask ? m_styles.em : 0);
}

QString BlockWriter::markerOf(const PieceContainer& item) const
{
    if (item.isQuote)
        return {};
    const auto depth = std::count_if(m_containers.begin(), m_containers.end(),
                                     [](const Container& outer) { return !outer.what.isQuote; });
    QString marker = depth % 2 == 0 ? QStringLiteral("•") : QStringLiteral("◦");
    if (item.isOrdered)
        marker = QString::number(item.number) + u'.';
    if (item.task == markdown::TaskState::None)
        return marker;
    return (item.isOrdered ? marker + u' ' : QString())
        + (item.task == markdown::TaskState::Done ? doneTaskMark : openTaskMark);
}

// How far a further container may indent.
qreal BlockWriter::roomFor(qreal width) const
{
    qreal used = 0;
    for (const Container& container : m_containers)
        used += container.width;
    return used + width <= m_styles.deepestIndent ? width : 0;
}

// By the first strong letter; without one, as what it stands in.
bool BlockWriter::isRightToLeft(const Node& node) const
{
    return readsRightToLeft(node, !m_containers.empty() && m_containers.back().what.isRightToLeft);
}

void BlockWriter::beginBlock(QTextBlockFormat format, const QTextCharFormat& text,
                             bool isRightToLeft)
{
    format.setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    if (std::exchange(m_isListStart, false))
        format.setTopMargin(qMax(format.topMargin(), paragraphSpace * m_styles.em));
    decorate(format);
    const bool isFirstOfPiece = m_written.blocks == m_blocksBefore;
    if (m_piece.join != PieceJoin::Apart && isFirstOfPiece) {
        format.setTopMargin(0);
        format.setProperty(JoinedTo, static_cast<int>(m_piece.join));
    }
    if (m_piece.goesOn && isFirstOfPiece)
        format.setBottomMargin(0);
    if (m_isFirst) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(text);
        m_isFirst = false;
    } else {
        m_cursor.insertBlock(format, text);
    }
    ++m_written.blocks;
    m_written.lines.push_back({m_lines.first - m_piece.firstLine, m_lines.count});
}

void BlockWriter::decorate(QTextBlockFormat& format)
{
    qreal left = 0;
    qreal right = 0;
    QVariantList bars;
    int joinedBars = 0;
    QStringList markers;
    QVariantList markerOffsets;
    QStringList lines;
    for (Container& container : m_containers) {
        qreal& edge = container.what.isRightToLeft ? right : left;
        const qreal sign = container.what.isRightToLeft ? -1 : 1;
        if (container.what.isQuote && container.width > 0) {
            bars += sign * (edge + m_styles.barWidth);
            joinedBars += container.isBegun ? 1 : 0;
        }
        edge += container.width;
        if (!container.marker.isEmpty() && !container.isBegun && container.width > 0) {
            markers += container.marker;
            markerOffsets += sign * edge;
        }
        const QChar standing = container.isBegun ? containers::goesOn
            : container.what.isNext              ? containers::next
                                                 : containers::begins;
        lines += standing + container.marker;
        container.isBegun = true;
    }
    if (!lines.isEmpty())
        format.setProperty(Containers, lines.join(u'\n'));
    format.setLeftMargin(format.leftMargin() + left);
    format.setRightMargin(format.rightMargin() + right);
    if (!bars.isEmpty()) {
        format.setProperty(QuoteBars, bars);
        format.setProperty(JoinedBars, joinedBars);
        format.setProperty(QTextFormat::BlockQuoteLevel, static_cast<int>(bars.size()));
    }
    if (!markers.isEmpty()) {
        format.setProperty(Markers, markers.join(u'\n'));
        format.setProperty(MarkerOffsets, markerOffsets);
    }
}

} // namespace galley
