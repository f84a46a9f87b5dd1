// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/checklist_flow_test.cpp

#include "ui/review/checklist_pane.h"

#include "app/review/report_rows.h"
#include "app/text/beginning.h"
#include "ui/review/summary_parts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tool_buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int greatestList = 240; // high
constexpr int betweenItems = 2; // above one and below
constexpr qsizetype longestTitle = 60; // UTF-16 units

// Fusion frames a box in a darker colour of the window's, which on a dark ground is not seen.
class FramedBoxes : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        constexpr int darkening = 140; // per cent; what Fusion does
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor frame = coloursFor(option->palette).secondaryText;
        option->palette.setColor(QPalette::Window, frame.lighter(darkening));
    }
};

} // namespace

ChecklistPane::ChecklistPane(const LiveReview& review, QWidget* parent)
    : QWidget(parent)
    , m_review(review)
    , m_line(newLine(palette()))
    , m_head(new QToolButton)
    , m_count(newWords({}, font(), Ink::Quiet, palette()))
    , m_more(namedButton(this, tr("More")))
    , m_list(new QListWidget)
{
    m_head->setObjectName(QStringLiteral("head"));
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAccessibleDescription(tr("Opens or folds the checklist"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(betweenItems);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Checklist"));
    m_list->setItemDelegate(new FramedBoxes(m_list));
    auto* const menu = new QMenu(m_more);
    menu->addAction(tr("&Open Another…"), this, &ChecklistPane::anotherWanted);
    menu->addAction(tr("&Remove the Checklist"), this, &ChecklistPane::removalWanted);
    connect(m_more, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    m_more->setFocusPolicy(Qt::TabFocus);
    m_head->setFocusPolicy(Qt::TabFocus);

    auto* const head = new QHBoxLayout;
    head->setContentsMargins(6, 6, 6, 2);
    head->setSpacing(8);
    head->addWidget(m_head);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_more);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addLayout(head);
    auto* const items = new QHBoxLayout;
    items->setContentsMargins(9, 0, 8, 4);
    items->addWidget(m_list);
    column->addLayout(items);
    setTabOrder(m_head, m_more);
    setTabOrder(m_more, m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_list);

    connect(m_head, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_isFollowing)
            Q_EMIT ticked(item->data(Qt::UserRole).toString(), item->checkState() == Qt::Checked);
    });
    connect(&review, &LiveReview::changed, this, &ChecklistPane::follow);
    updateLook();
    follow();
}

void ChecklistPane::focusWhenShown()
{
    setOpen(true);
    m_isAwaited = isHidden();
    if (!m_isAwaited)
        focusItem();
}

void ChecklistPane::focusItem()
{
    m_list->setCurrentRow(qMax(0, m_list->currentRow()));
    m_list->setFocus(Qt::OtherFocusReason);
}

// Who looks at this is asked for as soon as somebody has a list.
const review::SaidChecklist* ChecklistPane::own()
{
    const QList<review::SaidChecklist>& lists = m_review.checklists();
    if (m_self.isNull() && !lists.isEmpty()) {
        const auto profile = review::ownProfile();
        m_self = profile ? profile->id : QUuid();
    }
    const auto found = std::find_if(lists.begin(), lists.end(),
                                    [this](const auto& each) { return each.by == m_self; });
    return found == lists.end() ? nullptr : &*found;
}

void ChecklistPane::follow()
{
    const review::SaidChecklist* const checklist = own();
    setVisible(checklist);
    if (!checklist)
        return;
    const QString title = beginningOf(checklist->title, longestTitle);
    m_head->setText(QString(title).replace(u'&', QStringLiteral("&&")));
    m_head->setAccessibleName(tr("Checklist: %1, %2").arg(title, standingOf(*checklist)));
    m_count->setText(tr("%1 of %2").arg(checklist->ticked()).arg(checklist->items.size()));
    m_count->setToolTip(standingOf(*checklist));
    showItems(*checklist);
    fit();
    if (std::exchange(m_isAwaited, false))
        focusItem();
}

// What has the focus keeps it: the items of a list are other ones only where their words are.
void ChecklistPane::showItems(const review::SaidChecklist& checklist)
{
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    while (m_list->count() > checklist.items.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int row = 0; row < checklist.items.size(); ++row) {
        const review::SaidChecklist::Item& item = checklist.items[row];
        if (row == m_list->count())
            m_list->addItem(new QListWidgetItem);
        QListWidgetItem* const shown = m_list->item(row);
        shown->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        shown->setData(Qt::UserRole, item.words);
        shown->setText(wordsOf(item));
        shown->setCheckState(item.isTicked ? Qt::Checked : Qt::Unchecked);
    }
}

void ChecklistPane::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_list->setVisible(isOpen);
    updateLook();
    fit();
}

// As high as its items at this width, within bounds.
void ChecklistPane::fit()
{
    m_list->doItemsLayout();
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count() && height < greatestList; ++row)
        height += m_list->visualItemRect(m_list->item(row)).height() + 2 * betweenItems;
    m_list->setFixedHeight(qMin(height, greatestList));
}

void ChecklistPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChecklistPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void ChecklistPane::updateLook()
{
    QFont heavy;
    heavy.setWeight(QFont::DemiBold);
    m_head->setFont(heavy); // all else comes from the parent's font
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, coloursFor(palette()).secondaryText);
    m_count->setPalette(quiet);
    QPalette border;
    border.setColor(QPalette::Window, coloursFor(palette()).border);
    m_line->setPalette(border);
    QPalette ground;
    ground.setColor(QPalette::Base, palette().color(QPalette::Window));
    m_list->setPalette(ground); // it is no text to write in
    m_head->setArrowType(m_isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_more->setIcon(galley::icon(QStringLiteral("view-more"), palette()));
}

} // namespace galley

#include "moc_checklist_pane.cpp"
