// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/cards_beside_test.cpp

#include "ui/review/remark_cards.h"

#include "ui/review/remark_card.h"
#include "ui/review/remark_delegate.h"
#include "ui/review/remark_list.h"
#include "ui/theme/colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int restingLead = 14; // from a card's top to the middle of its first line
constexpr int openLead = 22;
constexpr int leastLead = 8; // at the upper edge
constexpr int roomBelow = 8; // the open card, at the lower edge
constexpr int glideTime = 160; // milliseconds
constexpr qsizetype maximumGliding = 40; // cards; more of them only flicker

} // namespace

RemarkCards::RemarkCards(RemarkList& list, QWidget* parent) : QListView(parent), m_list(list)
{
    setModel(&list);
    setItemDelegate(new RemarkDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Remarks"));
    setMouseTracking(true);
    m_gliding.setStartValue(0.0);
    m_gliding.setEndValue(1.0);
    m_gliding.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_gliding, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { place(value.toReal()); });
}

void RemarkCards::setLines(Lines lines, std::optional<int> begin, bool glides)
{
    m_lines = std::move(lines);
    m_begin = begin;
    arrange(glides);
}

void RemarkCards::setCard(RemarkCard* card)
{
    m_card = card;
    if (card)
        card->setParent(viewport());
}

void RemarkCards::setShowsOnlyOpen(bool isOn)
{
    if (std::exchange(m_showsOnlyOpen, isOn) != isOn)
        arrange(false);
}

int RemarkCards::restingHeight() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return itemDelegate()->sizeHint(option, {}).height();
}

// The open one is in sight whole as long as its line is.
WantedCard RemarkCards::wantedAt(int row) const
{
    const int line = *m_lines[static_cast<std::size_t>(row)];
    if (row != openRow() || !m_card)
        return {line - restingLead, m_restingHeight};
    const int height = m_card->heightForWidth(viewport()->width());
    const int lowest = qMax(0, viewport()->height() - height - roomBelow);
    const int highest = qMin(0, line - leastLead);
    return {qMax(qMin(qMax(line - openLead, highest), lowest), line - height), height};
}

void RemarkCards::arrange(bool glides)
{
    m_gliding.stop();
    m_restingHeight = restingHeight();
    std::vector<int> rows; // in sight, or nearly so
    std::vector<WantedCard> wanted;
    qsizetype open = -1;
    for (int row = 0; row < qMin(m_list.rowCount(), static_cast<int>(m_lines.size())); ++row) {
        const bool isShown = row == openRow() || !m_showsOnlyOpen;
        if (!isShown || !m_lines[static_cast<std::size_t>(row)])
            continue;
        if (row == openRow())
            open = std::ssize(rows);
        rows.push_back(row);
        wanted.push_back(wantedAt(row));
    }
    CardStacking stacking;
    stacking.foldHeight = fontMetrics().height() + 4;
    if (m_begin)
        stacking.ceiling = *m_begin - restingLead;
    CardPlaces places = stacking.places(wanted, open);
    m_to.clear();
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (places.tops[index])
            m_to.insert(m_list.idAt(rows[index]), *places.tops[index]);
    }
    for (FoldedCards& fold : places.folds)
        fold.first = rows[static_cast<std::size_t>(fold.first)];
    m_folds = std::move(places.folds);
    m_from = m_tops;
    if (glides && moves() && std::ssize(rows) <= maximumGliding) {
        m_gliding.setDuration(glideTime);
        m_gliding.start();
    } else {
        place(1);
    }
}

bool RemarkCards::moves() const
{
    return isVisible()
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

// What comes into sight is where it belongs at once, and so is the open one: it is read.
void RemarkCards::place(qreal progress)
{
    const QHash<QUuid, int> shown = std::exchange(m_tops, m_to);
    const QUuid open = m_list.idAt(openRow());
    for (auto top = m_tops.begin(); top != m_tops.end(); ++top) {
        const auto before = m_from.constFind(top.key());
        if (before != m_from.constEnd() && top.key() != open)
            *top = qRound(*before + (*top - *before) * progress);
    }
    placeCard();
    if (m_tops != shown || m_folds != m_shownFolds || open != m_shownOpen)
        viewport()->update();
    m_shownFolds = m_folds;
    m_shownOpen = open;
    Q_EMIT arranged();
}

void RemarkCards::placeCard()
{
    if (!m_card)
        return;
    const auto top = m_tops.constFind(m_list.idAt(openRow()));
    const bool isInSight = currentIndex().isValid() && top != m_tops.constEnd();
    if (isInSight) {
        const int width = viewport()->width();
        m_card->setGeometry(0, *top, width, m_card->heightForWidth(width));
    }
    m_card->setVisible(isInSight);
}

std::optional<int> RemarkCards::openLine() const
{
    const auto row = static_cast<std::size_t>(openRow());
    return currentIndex().isValid() && row < m_lines.size() ? m_lines[row] : std::nullopt;
}

QRect RemarkCards::openCard() const
{
    return m_card && m_card->isVisible() ? m_card->geometry() : QRect();
}

QRect RemarkCards::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const auto top = m_tops.constFind(m_list.idAt(index.row()));
    if (top == m_tops.constEnd())
        return {};
    const bool isOpen = m_card && index.row() == openRow();
    return {0, *top, viewport()->width(), isOpen ? m_card->height() : m_restingHeight};
}

QModelIndex RemarkCards::indexAt(const QPoint& point) const
{
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const QModelIndex index = m_list.index(row);
        if (visualRect(index).contains(point))
            return index;
    }
    return {};
}

const FoldedCards* RemarkCards::foldAt(const QPoint& point) const
{
    const auto found = std::find_if(m_folds.begin(), m_folds.end(), [&](const FoldedCards& fold) {
        return point.y() >= fold.top && point.y() < fold.top + fontMetrics().height() + 4;
    });
    return found == m_folds.end() ? nullptr : &*found;
}

QRegion RemarkCards::visualRegionForSelection(const QItemSelection&) const
{
    return visualRect(currentIndex());
}

QModelIndex RemarkCards::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_list.rowCount() - 1;
    const int row = openRow();
    switch (action) {
    case MoveHome:
        return m_list.index(0);
    case MoveEnd:
        return m_list.index(last);
    case MoveUp:
    case MovePrevious:
    case MovePageUp:
        return m_list.index(qMax(row - 1, 0));
    case MoveDown:
    case MoveNext:
    case MovePageDown:
        return m_list.index(qMin(row + 1, last));
    default:
        return currentIndex();
    }
}

void RemarkCards::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Colours& colours = coloursFor(palette());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const QModelIndex index = m_list.index(row);
        option.rect = visualRect(index);
        const bool isOpen = m_card && m_card->isVisible() && row == openRow();
        if (!isOpen && option.rect.intersects(event->rect()))
            itemDelegate()->paint(&painter, option, index);
    }
    painter.setFont(font());
    painter.setPen(colours.secondaryText);
    for (const FoldedCards& fold : m_folds) {
        const QRect place(13, fold.top, viewport()->width() - 25, fontMetrics().height() + 4);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading,
                         tr("%n more here", nullptr, static_cast<int>(fold.count)));
    }
}

void RemarkCards::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    arrange(false);
}

void RemarkCards::mousePressEvent(QMouseEvent* event)
{
    if (const FoldedCards* const fold = foldAt(event->position().toPoint()))
        setCurrentIndex(m_list.index(static_cast<int>(fold->first)));
    else if (indexAt(event->position().toPoint()).isValid())
        QListView::mousePressEvent(event);
}

void RemarkCards::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the text scrolls, and the cards with it
}

// What is no key of the cards is none of the text that they stand in either.
void RemarkCards::keyPressEvent(QKeyEvent* event)
{
    QListView::keyPressEvent(event);
    event->accept();
}

// From the list into the open card.
bool RemarkCards::focusNextPrevChild(bool isNext)
{
    if (isNext && hasFocus() && m_card && m_card->isVisible()) {
        for (QWidget* const part : m_card->findChildren<QWidget*>()) {
            const bool takesTab = (part->focusPolicy() & Qt::TabFocus) != 0;
            if (!takesTab || !part->isVisible() || !part->isEnabled())
                continue;
            part->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QListView::focusNextPrevChild(isNext);
}

bool RemarkCards::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const QPoint place = static_cast<QMouseEvent*>(event)->position().toPoint();
        const bool isAny = foldAt(place) || indexAt(place).isValid();
        viewport()->setCursor(isAny ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QListView::viewportEvent(event);
}

} // namespace galley

#include "moc_remark_cards.cpp"
