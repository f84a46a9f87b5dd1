// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/row_view.h"

#include "ui/editor/row_accessible.h"
#include "ui/editor/row_layout.h"
#include "ui/editor/row_painting.h"

#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QtMath>

namespace galley {

std::unique_ptr<QTextDocument> RowView::newDocument()
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentLayout(new RowLayout(document.get()));
    // As the view would have it, which would forget all rows for it.
    QTextOption option = document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    return document;
}

RowView::RowView(std::unique_ptr<QTextDocument> document, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_step(*this)
{
    RowAccessible::install();
    document->documentLayout()->setPaintDevice(viewport());
    document->setDefaultFont(font());
    setWordWrapMode(document->defaultTextOption().wrapMode());
    document->setParent(this);
    setDocument(document.release());
    disconnect(&rows(), &RowLayout::updateBlock, nullptr, nullptr);
    connect(&rows(), &RowLayout::updateBlock, this, &RowView::repaintBlock);
    connect(this, &QPlainTextEdit::updateRequest, this, &RowView::repaintSlots);
    connect(this->document(), &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) {
                m_decorations.follow(position, removed, added);
            });
}

RowLayout& RowView::rows() const
{
    return *static_cast<RowLayout*>(document()->documentLayout());
}

QTextCursor RowView::cursorForPosition(QPoint place) const
{
    const QPoint inRow = inNearestRow(place);
    QTextCursor cursor = QPlainTextEdit::cursorForPosition(inRow);
    const QTextBlock block = cursor.block();
    const QPointF within = inRow - placeOf(block);
    const QTextLayout& layout = *block.layout();
    for (int index = 0; index < layout.lineCount(); ++index) {
        const QTextLine row = layout.lineAt(index);
        if (within.y() < row.y() || within.y() > row.y() + row.height())
            continue;
        cursor.setPosition(block.position() + placeInRow(block, row, within.x()));
        break;
    }
    return cursor;
}

// The base may have put the caret a letter beside the place of a click (see placeInRow()).
void RowView::correctClick(QPoint place, const QTextCursor& before)
{
    QTextCursor caret = textCursor();
    const int meant = cursorForPosition(place).position();
    const bool isFromHere = !caret.hasSelection() || caret.anchor() == before.anchor();
    if (!isFromHere || caret.position() == meant
        || caret.position() != QPlainTextEdit::cursorForPosition(place).position())
        return;
    caret.setPosition(meant,
                      caret.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(caret);
}

void RowView::mousePressEvent(QMouseEvent* event)
{
    const QTextCursor before = textCursor();
    QPlainTextEdit::mousePressEvent(event);
    correctClick(event->position().toPoint(), before);
}

void RowView::mouseMoveEvent(QMouseEvent* event)
{
    const QTextCursor before = textCursor();
    QPlainTextEdit::mouseMoveEvent(event);
    correctClick(event->position().toPoint(), before);
}

void RowView::ensureCursorVisible()
{
    QPlainTextEdit::ensureCursorVisible();
    keepCaretWhole();
}

QPointF RowView::placeOf(const QTextBlock& block) const
{
    rows().blockBoundingRect(block);
    return blockBoundingGeometry(block).translated(contentOffset()).topLeft();
}

void RowView::keepTopRow(const std::function<void()>& change)
{
    QScrollBar& bar = *verticalScrollBar();
    QTextCursor top(document());
    const QTextBlock block = document()->findBlockByLineNumber(bar.value());
    rows().blockBoundingRect(block);
    const int row =
        qBound(0, bar.value() - block.firstLineNumber(), block.layout()->lineCount() - 1);
    top.setPosition(block.position() + block.layout()->lineAt(row).textStart());
    change();
    putOnTop(top);
}

void RowView::putOnTop(const QTextCursor& place)
{
    const QTextBlock block = place.block();
    // The bar counts one row of what is not laid out, and would not reach as far.
    qreal height = 2 * viewport()->height();
    for (QTextBlock below = block; below.isValid() && height > 0; below = below.next())
        height -= rows().blockBoundingRect(below).height();
    const QTextLine row = block.layout()->lineForTextPosition(place.positionInBlock());
    verticalScrollBar()->setValue(block.firstLineNumber() + row.lineNumber());
}

void RowView::bringIntoSight(const QTextCursor& place)
{
    const QRect row = cursorRect(place);
    if (row.top() >= 0 && row.bottom() < viewport()->height())
        return;
    const QTextBlock block = place.block();
    const QTextLine line = block.layout()->lineForTextPosition(place.positionInBlock());
    verticalScrollBar()->setValue(block.firstLineNumber() + line.lineNumber());
}

// The base takes the room between two rows for neither's.
QPoint RowView::inNearestRow(QPoint place) const
{
    if (!viewport()->rect().contains(place))
        return place;
    qreal top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const qreal height = rows().blockBoundingRect(block).height();
        const QTextLayout& layout = *block.layout();
        for (int index = 0; place.y() < top + height && index < layout.lineCount(); ++index) {
            const QTextLine row = layout.lineAt(index);
            if (place.y() >= top + rows().slotTop(row) + rows().slotHeight(row))
                continue;
            const int first = qCeil(top + row.y());
            const int last = qFloor(top + row.y() + row.height()) - 1;
            return {place.x(), qBound(first, place.y(), qMax(first, last))};
        }
        top += height;
    }
    return place;
}

// Of a caret that was brought into sight. The base knows of no room between rows: the caret's may
// be cut by the lower edge, or end just below it.
void RowView::keepCaretWhole()
{
    const int edge = viewport()->height();
    for (int step = 0; step < 2; ++step) {
        const QRect caret = cursorRect();
        if (caret.bottom() < edge || caret.top() > edge + caret.height() || caret.height() >= edge)
            return;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + 1);
    }
}

void RowView::doSetTextCursor(const QTextCursor& cursor)
{
    QPlainTextEdit::doSetTextCursor(cursor);
    keepCaretWhole();
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    if (m_step.press(*event))
        return;
    const int caret = textCursor().position();
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    if (textCursor().position() != caret || document()->revision() != revision)
        keepCaretWhole();
}

void RowView::inputMethodEvent(QInputMethodEvent* event)
{
    QPlainTextEdit::inputMethodEvent(event);
    keepCaretWhole();
}

bool RowView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        const QPoint place = mouse.position().toPoint();
        const QPoint inRow = inNearestRow(place);
        if (inRow == place)
            return QPlainTextEdit::viewportEvent(event);
        QMouseEvent moved(mouse.type(), inRow, mouse.scenePosition(), mouse.globalPosition(),
                          mouse.button(), mouse.buttons(), mouse.modifiers(),
                          mouse.pointingDevice());
        moved.setTimestamp(mouse.timestamp());
        const bool isTaken = QPlainTextEdit::viewportEvent(&moved);
        event->setAccepted(moved.isAccepted());
        return isTaken;
    }
    case QEvent::DragMove: {
        auto& drag = static_cast<QDragMoveEvent&>(*event);
        QDragMoveEvent moved(inNearestRow(drag.position().toPoint()), drag.possibleActions(),
                             drag.mimeData(), drag.buttons(), drag.modifiers());
        moved.setDropAction(drag.dropAction());
        moved.setAccepted(drag.isAccepted());
        const bool isTaken = QPlainTextEdit::viewportEvent(&moved);
        drag.setDropAction(moved.dropAction());
        drag.setAccepted(moved.isAccepted());
        return isTaken;
    }
    default:
        return QPlainTextEdit::viewportEvent(event);
    }
}

void RowView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QPointF place = contentOffset();
    const QRect area = event->rect();
    painter.setBrushOrigin(place); // where a wave below letters begins
    painter.setClipRect(area);
    const bool isEmpty =
        document()->isEmpty() && document()->firstBlock().layout()->preeditAreaText().isEmpty();
    if (isEmpty && !placeholderText().isEmpty()) {
        const int margin = qRound(document()->documentMargin());
        painter.setPen(palette().placeholderText().color());
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, 0),
                         Qt::AlignTop | Qt::TextWordWrap, placeholderText());
    }
    const auto context = getPaintContext();
    painter.setPen(context.palette.text().color());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && place.y() <= area.bottom();
         block = block.next()) {
        const qreal bottom = place.y() + rows().blockBoundingRect(block).height();
        if (bottom >= area.top()) {
            paintRows(painter, rows(), block, place, area, context, m_decorations);
            paintCaret(painter, block, place, context.cursorPosition);
        }
        place.ry() = bottom;
    }
}

// `caret` is a place of the document, or below -1 one of what an input method composes.
void RowView::paintCaret(QPainter& painter, const QTextBlock& block, QPointF place, int caret) const
{
    const QTextLayout& layout = *block.layout();
    if (block.contains(caret))
        layout.drawCursor(&painter, place, caret - block.position(), cursorWidth());
    else if (caret < -1 && !layout.preeditAreaText().isEmpty())
        layout.drawCursor(&painter, place, layout.preeditAreaPosition() - (caret + 2),
                          cursorWidth());
}

// In place of the base, for which a block is painted as a whole.
void RowView::repaintBlock(const QTextBlock& block)
{
    const QRectF whole = blockBoundingGeometry(block).translated(contentOffset());
    const auto strip = rows().changedRows(block);
    const qreal top = strip ? whole.top() + strip->top : whole.top();
    const qreal bottom = strip ? whole.top() + strip->bottom : whole.bottom();
    const QRect area = QRectF(0, top, viewport()->width(), bottom - top)
                           .toAlignedRect()
                           .adjusted(0, -1, 0, 1)
                           .intersected(viewport()->rect());
    if (area.isEmpty())
        return;
    viewport()->update(area);
    Q_EMIT updateRequest(area, 0);
}

// What the base has painted anew ends with the letters, and begins and ends within a row where its
// places are in order, as they are not in a row whose direction turns.
void RowView::repaintSlots(const QRect& area, int scrolled)
{
    const int padding = rows().maximumPadding();
    if (scrolled == 0)
        viewport()->update(0, area.y() - padding, viewport()->width(), area.height() + 2 * padding);
}

void RowView::setDecorations(DecorationLayer layer, std::vector<Decoration> decorations)
{
    repaintRowsOf(m_decorations.set(layer, std::move(decorations)));
}

// The ranges are places of the document, and ascend.
void RowView::repaintRowsOf(const std::vector<TextRange>& ranges)
{
    auto range = ranges.begin();
    qreal top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock();
         block.isValid() && range != ranges.end() && top <= viewport()->height();
         block = block.next()) {
        const QRectF rect = rows().blockBoundingRect(block);
        const QTextLayout& layout = *block.layout();
        for (int index = 0; index < layout.lineCount(); ++index) {
            const QTextLine row = layout.lineAt(index);
            const qsizetype start = block.position() + row.textStart();
            while (range != ranges.end() && range->end() <= start)
                ++range;
            if (range == ranges.end())
                break;
            if (range->start < start + row.textLength())
                viewport()->update(QRectF(0, top + rows().slotTop(row), viewport()->width(),
                                          rows().slotHeight(row))
                                       .toAlignedRect());
        }
        top += rect.height();
    }
}

} // namespace galley

#include "moc_row_view.cpp"
