// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/decorations.h"
#include "ui/widgets/row_step.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>

namespace galley {

class RowLayout;

// A plain text field with rows as RowLayout makes them. Qt's own knows of no room between rows: it
// would leave stripes in what is selected, take a click there for one at a row's end, and cut a row
// at the lower edge.
class RowView : public QPlainTextEdit {
    Q_OBJECT

public:
    // A document without a history, laid out by a RowLayout; may be filled on any thread.
    static std::unique_ptr<QTextDocument> newDocument();
    explicit RowView(std::unique_ptr<QTextDocument> document, QWidget* parent = nullptr);

    RowLayout& rows() const;
    // These take the place of the base's.
    QTextCursor cursorForPosition(QPoint place) const;
    void ensureCursorVisible();
    // Where a block's top left is in the viewport; lays it out.
    QPointF placeOf(const QTextBlock& block) const;
    QTextBlock topBlock() const { return firstVisibleBlock(); }
    // Has the uppermost row in sight stay there while blocks are joined or parted: the scroll bar
    // counts rows.
    void keepTopRow(const std::function<void()>& change);
    // Scrolls until the row of a place is the uppermost in sight.
    void putOnTop(const QTextCursor& place);
    // Scrolls until the row of a place is in sight, with the caret where it is.
    void bringIntoSight(const QTextCursor& place);
    // What lies on the words, beside selections; see DecorationLayer.
    const Decorations& decorations() const { return m_decorations; }

protected:
    // Places of the document. Paints the rows anew that look otherwise then.
    void setDecorations(DecorationLayer layer, std::vector<Decoration> decorations);
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void doSetTextCursor(const QTextCursor& cursor) override;

private:
    QPoint inNearestRow(QPoint place) const;
    void correctClick(QPoint place, const QTextCursor& before);
    void keepCaretWhole();
    void repaintBlock(const QTextBlock& block);
    void repaintSlots(const QRect& area, int scrolled);
    void paintCaret(QPainter& painter, const QTextBlock& block, QPointF place, int caret) const;

    void repaintRowsOf(const std::vector<TextRange>& ranges);

    RowStep m_step;
    Decorations m_decorations;
};

} // namespace galley
