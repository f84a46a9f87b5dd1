// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/outline/outline_pane_test.cpp

#include "ui/outline/outline_view.h"

#include "ui/theme/colours.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace galley {

namespace {

constexpr int padding = 12; // pixels, on the sides of a row
constexpr int rowAir = 10; // above and below its text together
constexpr int markWidth = 3; // of the bar beside the current heading
constexpr int deepest = 5; // levels of indentation

// Draws one heading of the outline.
class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {8 * option.fontMetrics.averageCharWidth(), option.fontMetrics.height() + rowAir};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const Colours& colours = coloursFor(option.palette);
        const bool isCurrent = index.data(OutlineModel::IsCurrentRole).toBool();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected)
            && option.state.testFlag(QStyle::State_Active) && option.widget->hasFocus();
        const int depth = qBound(0, index.data(OutlineModel::DepthRole).toInt(), deepest);
        painter->save();
        if (isSelected)
            painter->fillRect(option.rect, colours.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, colours.background);
        if (isCurrent) {
            const QRect bar(option.rect.left(), option.rect.top() + 3, markWidth,
                            option.rect.height() - 6);
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                              colours.accent);
        }
        QFont font = option.font;
        font.setWeight(depth == 0 || isCurrent ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(isCurrent       ? colours.heading
                            : depth > 1 ? colours.secondaryText
                                        : colours.text);
        const int indent = depth * option.fontMetrics.averageCharWidth() * 2;
        const QRect inner = QStyle::visualRect(
            option.direction, option.rect, option.rect.adjusted(padding + indent, 0, -padding, 0));
        const QString shown =
            QFontMetrics(font).elidedText(option.text, Qt::ElideRight, inner.width());
        const auto edge = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        painter->drawText(inner, static_cast<int>(edge | Qt::AlignVCenter) | Qt::TextSingleLine,
                          shown);
        painter->restore();
    }
};

} // namespace

OutlineView::OutlineView(OutlineModel& model, QWidget* parent) : QListView(parent), m_model(model)
{
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Outline"));
    setAccessibleDescription(tr("The headings of the text"));
    setModel(&model);
    setItemDelegate(new OutlineDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false); // ours is drawn between two rows
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(&model, &OutlineModel::currentChanged, this, [this](int row) {
        if (row >= 0 && !hasFocus())
            scrollTo(m_model.index(row));
    });
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

// Who comes by the keyboard begins where the caret is.
void OutlineView::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason && m_model.current() >= 0)
        setCurrentIndex(m_model.index(m_model.current()));
    QListView::focusInEvent(event);
}

void OutlineView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!m_dropBefore)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, heightBefore(*m_dropBefore) - 1, viewport()->width(), 2),
                     coloursFor(palette()).accent);
}

void OutlineView::startDrag(Qt::DropActions)
{
    QMimeData* mime = m_model.mimeData({currentIndex()});
    if (!mime || !(currentIndex().flags() & Qt::ItemIsDragEnabled))
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    QRect row = visualRect(currentIndex());
    drag->setPixmap(viewport()->grab(row));
    drag->exec(Qt::MoveAction);
    markDrop(std::nullopt);
}

void OutlineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_model.rowIn(*event->mimeData()))
        event->acceptProposedAction();
}

void OutlineView::dragMoveEvent(QDragMoveEvent* event)
{
    QListView::dragMoveEvent(event); // scrolls at the edges
    const auto row = m_model.rowIn(*event->mimeData());
    if (!row) {
        event->ignore();
        return;
    }
    markDrop(rowBefore(event->position().toPoint()));
    event->acceptProposedAction();
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent* event)
{
    markDrop(std::nullopt);
    QListView::dragLeaveEvent(event);
}

void OutlineView::dropEvent(QDropEvent* event)
{
    markDrop(std::nullopt);
    const auto row = m_model.rowIn(*event->mimeData());
    if (!row)
        return;
    event->acceptProposedAction();
    stopAutoScroll();
    setState(NoState);
    Q_EMIT dropped(*row, rowBefore(event->position().toPoint()));
}

int OutlineView::rowBefore(const QPoint& place) const
{
    const QModelIndex under = indexAt({viewport()->width() / 2, place.y()});
    if (!under.isValid())
        return place.y() < 0 ? 0 : m_model.rowCount();
    return place.y() < visualRect(under).center().y() ? under.row() : under.row() + 1;
}

int OutlineView::heightBefore(int row) const
{
    if (row < m_model.rowCount())
        return qMax(1, visualRect(m_model.index(row)).top());
    return visualRect(m_model.index(row - 1)).bottom() + 1;
}

void OutlineView::markDrop(std::optional<int> before)
{
    if (before == m_dropBefore)
        return;
    m_dropBefore = before;
    viewport()->update();
}

} // namespace galley

#include "moc_outline_view.cpp"
