// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/block_writer.h"

#include "app/markdown/html.h"
#include "app/markdown/table_reader.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/table_columns.h"
#include "ui/preview/table_shape.h"

#include <QCoreApplication>
#include <QTextTable>
#include <QVariantList>

#include <algorithm>
#include <utility>

namespace galley {

using markdown::Node;
using markdown::NodeKind;

namespace {

constexpr qreal paragraphSpace = 1.0; // in multiples of the text's size, like all space here
constexpr qreal tightSpace = 0.25;
constexpr qsizetype mostTableFrames = 40;
constexpr qsizetype longestLanguage = 40;
constexpr qreal pictureSpace = 1.4;
constexpr qreal captionSpace = 0.5;

// Behind the first row of a table stands the line of its alignments.
NodeLines linesOfRow(const Node& table, int row)
{
    return {table.firstLine + (row == 0 ? 0 : row + 1), 1};
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

void BlockWriter::write(const Node& node)
{
    m_lines = {node.firstLine, node.lineCount};
    switch (node.kind) {
    case NodeKind::Heading:
        return writeHeading(node);
    case NodeKind::Quote:
        return writeQuote(node);
    case NodeKind::List:
        return writeList(node);
    case NodeKind::CodeBlock:
        return writeCode(node);
    case NodeKind::HtmlBlock:
        return writeHtml(node);
    case NodeKind::ThematicBreak:
        return writeRule();
    case NodeKind::Table:
        return writeTable(node);
    case NodeKind::Document:
        return writeAll(node.children);
    default:
        return writeParagraph(node);
    }
}

void BlockWriter::writeAll(const std::vector<Node>& nodes)
{
    for (const Node& node : nodes)
        write(node);
}

void BlockWriter::writeParagraph(const Node& node)
{
    if (node.isTooLarge)
        writeNote(QCoreApplication::translate("BlockWriter",
                                              "A table of more than %L1 columns or %L2 cells is "
                                              "shown as text:")
                      .arg(markdown::mostColumns)
                      .arg(markdown::mostCells));
    if (holdsOnlyPictures(node)) {
        writePictures(node);
        return;
    }
    const qreal space = m_isTight ? tightSpace : paragraphSpace;
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
    std::vector<QString> captions;
    for (const Node& piece : paragraph.children) {
        if (const QString title = shownText(piece.title).simplified(); !title.isEmpty())
            captions.push_back(title);
    }
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

void BlockWriter::writeHeading(const Node& node)
{
    const QTextCharFormat text = m_styles.headingText(node.level);
    beginBlock(m_styles.headingBlock(node.level), text, isRightToLeft(node));
    writeInlines(node, text);
}

void BlockWriter::writeInlines(const Node& block, const QTextCharFormat& text)
{
    InlineWriter writer(m_cursor, m_styles);
    writer.write(block, text);
    m_written.pictures += writer.pictures();
}

// All lines of a code block are one block of the page, so that it stands on one surface.
void BlockWriter::writeCode(const Node& node)
{
    const qreal space = paragraphSpace + 0.2 + m_styles.padding / m_styles.em;
    QTextBlockFormat format = m_styles.block(space, space);
    format.setLineHeight(m_styles.leading / 2, QTextBlockFormat::LineDistanceHeight);
    format.setLeftMargin(m_styles.padding);
    format.setRightMargin(m_styles.padding);
    format.setProperty(OnSurface, true);
    const QString language = node.info.section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!language.isEmpty())
        format.setProperty(CodeLanguage, language.left(longestLanguage));
    QString code = node.text;
    if (code.endsWith(u'\n'))
        code.chop(code.endsWith(u"\r\n") ? 2 : 1);
    beginBlock(format, m_styles.codeBlockText, false);
    m_cursor.insertText(shownText(code), m_styles.codeBlockText);
}

// Without its comments; what is nothing else has its place on the page, and shows nothing.
void BlockWriter::writeHtml(const Node& node)
{
    Node shown = node;
    shown.text = markdown::withoutComments(node.text);
    if (!shown.text.trimmed().isEmpty())
        return writeCode(shown);
    if (!m_containers.empty())
        return writeParagraph({});
    beginBlock(m_styles.unseenBlock(0, 0), m_styles.text, false);
}

void BlockWriter::writeRule()
{
    QTextBlockFormat format = m_styles.block(paragraphSpace, paragraphSpace);
    format.setProperty(RuleAcross, true);
    beginBlock(format, m_styles.text, isRightToLeft({}));
}

// A frame of Qt's wraps what is in its cells, but takes the longer to be laid out the more cells it
// has, and the longer to be replaced the more frames there are; and no bar of a quote stands beside
// it. Whatever is large or nested, or comes after many others, becomes rows of text.
void BlockWriter::writeTable(const Node& node)
{
    const TableShape shape(node, m_styles, isRightToLeft(node));
    if (m_containers.empty() && m_framesBefore < mostTableFrames && shape.fitsFrame())
        writeTableFrame(node, shape);
    else
        writeTableRows(node, shape);
}

void BlockWriter::writeTableFrame(const Node& node, const TableShape& shape)
{
    ++m_framesBefore;
    beginFiller(paragraphSpace, 0);
    QTextTable* const table =
        m_cursor.insertTable(shape.rowCount(), shape.columnCount(), shape.frameFormat());
    for (int row = 0; row < shape.rowCount(); ++row) {
        const QTextCharFormat text =
            row == 0 ? m_styles.strongWithin(m_styles.text) : m_styles.text;
        for (int column = 0; column < shape.columnCount(); ++column) {
            const Node& cell = shape.cell(row, column);
            QTextTableCell place = table->cellAt(row, shape.placeOf(column));
            QTextCursor cursor = place.firstCursorPosition();
            const auto direction = readingDirectionOf(cell);
            cursor.setBlockFormat(shape.blockFormat(
                column, direction ? *direction == Qt::RightToLeft : shape.isRightToLeft()));
            // A cell's first block has its text format from the cell.
            QTextTableCellFormat format = shape.cellFormat(row);
            format.merge(text);
            place.setFormat(format);
            InlineWriter writer(cursor, m_styles);
            writer.write(cell, text);
            m_written.pictures += writer.pictures();
            m_written.lines.push_back(linesOfRow(node, row));
        }
    }
    fitColumns(*table, m_styles);
    m_cursor.setPosition(table->lastPosition() + 1);
    m_written.blocks += shape.rowCount() * shape.columnCount();
    beginFiller(0, paragraphSpace);
}

void BlockWriter::writeTableRows(const Node& node, const TableShape& shape)
{
    qreal indent = 0;
    for (const Container& container : m_containers)
        indent += container.width;
    const QTextBlockFormat common = shape.rowFormat(m_styles.columnWidth - indent);
    const bool hasTabs = common.hasProperty(QTextFormat::TabPositions);
    for (int row = 0; row < shape.rowCount(); ++row) {
        const bool isLast = row + 1 == shape.rowCount();
        m_lines = linesOfRow(node, row);
        QTextBlockFormat format = m_styles.block(row == 0 ? paragraphSpace : shape.rowSpace,
                                                 isLast ? paragraphSpace : shape.rowSpace);
        format.merge(common);
        format.setProperty(row == 0 ? BoldRuleBelow : RuleBelow, true);
        const QTextCharFormat text =
            row == 0 ? m_styles.strongWithin(m_styles.text) : m_styles.text;
        beginBlock(format, text, shape.isRightToLeft());
        for (int column = 0; column < shape.columnCount(); ++column) {
            QTextCharFormat between = m_styles.facts;
            between.setProperty(ColumnBehind, column);
            m_cursor.insertText(shape.separatorBefore(column, hasTabs), between);
            writeInlines(shape.cell(row, column), text);
        }
    }
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
    Container container;
    container.width = roomFor(m_styles.indent);
    container.hasBar = container.width > 0;
    const bool wasTight = std::exchange(m_isTight, false);
    writeWithin(container, node);
    m_isTight = wasTight;
}

void BlockWriter::writeList(const Node& node)
{
    const auto depth = std::count_if(m_containers.begin(), m_containers.end(),
                                     [](const Container& outer) { return !outer.hasBar; });
    const bool wasTight = std::exchange(m_isTight, node.tight);
    m_isListStart = !wasTight;
    const qreal digits = static_cast<qreal>(
        QString::number(node.level + static_cast<int>(node.children.size())).size());
    qint64 number = node.level;
    for (const Node& item : node.children) {
        Container container;
        container.width = m_styles.listIndent;
        container.marker = depth % 2 == 0 ? QStringLiteral("•") : QStringLiteral("◦");
        if (node.ordered) {
            container.width = qMax(container.width, (0.9 + 0.65 * digits) * m_styles.em);
            container.marker = QString::number(number++) + u'.';
        }
        if (item.task != markdown::TaskState::None) {
            const bool isDone = item.task == markdown::TaskState::Done;
            container.width += node.ordered ? m_styles.em : 0;
            container.marker = (node.ordered ? container.marker + u' ' : QString())
                + (isDone ? doneTaskMark : openTaskMark);
        }
        container.width = roomFor(container.width);
        container.isNext = &item != &node.children.front();
        writeWithin(container, item);
    }
    m_isTight = wasTight;
    m_isListStart = false;
}

void BlockWriter::writeWithin(Container container, const Node& node)
{
    container.isRightToLeft = isRightToLeft(node);
    m_lines = {node.firstLine, node.lineCount};
    m_containers.push_back(std::move(container));
    if (node.children.empty()) // a mark or a bar alone
        writeParagraph({});
    else
        writeAll(node.children);
    m_containers.pop_back();
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
    const auto direction = readingDirectionOf(node);
    if (direction)
        return *direction == Qt::RightToLeft;
    return !m_containers.empty() && m_containers.back().isRightToLeft;
}

void BlockWriter::beginBlock(QTextBlockFormat format, const QTextCharFormat& text,
                             bool isRightToLeft)
{
    format.setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    if (std::exchange(m_isListStart, false))
        format.setTopMargin(qMax(format.topMargin(), paragraphSpace * m_styles.em));
    decorate(format);
    if (m_isFirst) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(text);
        m_isFirst = false;
    } else {
        m_cursor.insertBlock(format, text);
    }
    ++m_written.blocks;
    m_written.lines.push_back(m_lines);
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
        qreal& edge = container.isRightToLeft ? right : left;
        const qreal sign = container.isRightToLeft ? -1 : 1;
        if (container.hasBar) {
            bars += sign * (edge + m_styles.barWidth);
            joinedBars += container.isBegun ? 1 : 0;
        }
        edge += container.width;
        if (!container.marker.isEmpty() && !container.isBegun && container.width > 0) {
            markers += container.marker;
            markerOffsets += sign * edge;
        }
        const QChar standing = container.isBegun ? containers::goesOn
            : container.isNext                   ? containers::next
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
