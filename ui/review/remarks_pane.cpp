// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/remarks_pane.h"

#include "ui/review/remark_card.h"
#include "ui/review/remark_delegate.h"
#include "ui/review/remark_list.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace galley {

RemarksPane::RemarksPane(const LiveReview& review, QWidget* parent)
    : QWidget(parent)
    , m_review(review)
    , m_list(new RemarkList(review, this))
    , m_count(new QLabel)
    , m_decided(new QCheckBox(tr("Show Decided")))
    , m_view(new QListView)
    , m_card(new RemarkCard(review))
{
    m_view->setModel(m_list);
    m_view->setItemDelegate(new RemarkDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Remarks"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(13, 8, 12, 4);
    head->addWidget(m_count, 1);
    head->addWidget(m_decided);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    auto* const foot = new QVBoxLayout;
    foot->setContentsMargins(8, 4, 8, 8);
    foot->addWidget(m_card);
    column->addLayout(foot);
    setFocusProxy(m_view);

    connect(&review, &LiveReview::changed, this, &RemarksPane::follow);
    connect(m_decided, &QCheckBox::toggled, this, [this](bool isOn) {
        const QScopedValueRollback<bool> following(m_isFollowing, true);
        m_list->setShowsDecided(isOn);
        showCurrent();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (m_isFollowing || !index.isValid())
                    return;
                m_current = m_list->idAt(index.row());
                showCurrent();
                Q_EMIT remarkChosen(current());
            });
    connect(m_view, &QListView::activated, this, [this] { Q_EMIT remarkChosen(current()); });
    connect(m_card, &RemarkCard::acceptWanted, this, &RemarksPane::acceptWanted);
    connect(m_card, &RemarkCard::rejectWanted, this, &RemarksPane::rejectWanted);
    connect(m_card, &RemarkCard::resolveWanted, this, &RemarksPane::resolveWanted);
    connect(m_card, &RemarkCard::reopenWanted, this, &RemarksPane::reopenWanted);
    connect(m_card, &RemarkCard::replyWanted, this, &RemarksPane::replyWanted);
    connect(m_card, &RemarkCard::placeChosen, this, &RemarksPane::placeChosen);
    follow();
}

qsizetype RemarksPane::current() const
{
    const int row = m_list->rowOf(m_current);
    return row < 0 ? -1 : m_list->remarkAt(row);
}

void RemarksPane::goTo(const QUuid& remark)
{
    m_current = remark;
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    showCurrent();
}

void RemarksPane::goToNext(int direction)
{
    const int count = m_list->rowCount();
    if (count == 0)
        return;
    const int row = m_list->rowOf(m_current);
    const int from = row < 0 ? (direction > 0 ? -1 : 0) : row;
    const int next = (from + direction + count) % count;
    goTo(m_list->idAt(next));
    Q_EMIT remarkChosen(current());
}

void RemarksPane::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

const ChoiceList& RemarksPane::choices() const
{
    return m_card->choices();
}

void RemarksPane::setMode(Mode mode, const QUuid& person)
{
    m_card->setSuggesting(mode == Mode::Suggest ? person : QUuid());
    showCurrent();
}

// After a decision the one behind it is current, and nothing jumps to the first.
void RemarksPane::follow()
{
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    const int row = m_list->rowOf(m_current);
    m_list->follow();
    const qsizetype open = m_review.openCount();
    m_count->setText(m_review.remarks().isEmpty()
                         ? tr("No remarks")
                         : tr("%n open remark(s)", nullptr, static_cast<int>(open)));
    if (m_list->rowOf(m_current) < 0 && row >= 0) {
        const int behind = qMin(row, m_list->rowCount() - 1);
        m_current = m_list->idAt(behind);
    }
    showCurrent();
}

void RemarksPane::showCurrent()
{
    const int row = m_list->rowOf(m_current);
    if (row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
    m_card->show(row < 0 ? -1 : m_list->remarkAt(row));
}

} // namespace galley

#include "moc_remarks_pane.cpp"
