// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/remarks_pane.h"

#include "ui/review/remark_card.h"
#include "ui/review/remark_cards.h"
#include "ui/review/remark_delegate.h"
#include "ui/review/remark_list.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontInfo>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

namespace {

// Stands among the parts of a text and leaves it no key.
class BesideLines : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void keyPressEvent(QKeyEvent* event) override { event->accept(); }
};

} // namespace

RemarksPane::RemarksPane(const LiveReview& review, QWidget* parent)
    : QWidget(parent)
    , m_review(review)
    , m_list(new RemarkList(review, this))
    , m_head(new QWidget)
    , m_count(new QLabel)
    , m_decided(new QCheckBox(tr("Show Decided")))
    , m_view(new QListView)
    , m_card(new RemarkCard(review))
    , m_besideLines(new BesideLines(this))
    , m_cards(new RemarkCards(*m_list))
    , m_gone(new QPushButton)
{
    m_view->setModel(m_list);
    m_view->setItemDelegate(new RemarkDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Remarks"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setSelectionModel(m_view->selectionModel());
    buildHead();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(8, 4, 8, 8);
    m_foot->addWidget(m_card);
    column->addLayout(m_foot);
    auto* const beside = new QVBoxLayout(m_besideLines);
    beside->setContentsMargins({});
    beside->setSpacing(0);
    beside->addWidget(m_cards, 1);
    beside->addWidget(m_gone);
    m_gone->setFlat(true);
    m_gone->setObjectName(QStringLiteral("gone"));
    m_besideLines->hide();
    setFocusProxy(m_view);

    connect(&review, &LiveReview::changed, this, &RemarksPane::follow);
    connect(m_decided, &QCheckBox::toggled, this, [this](bool isOn) {
        const QScopedValueRollback<bool> following(m_isFollowing, true);
        m_list->setShowsDecided(isOn);
        showCurrent(Making::NoRoom);
        Q_EMIT rowsChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (m_isFollowing || !index.isValid())
                    return;
                m_current = m_list->idAt(index.row());
                showCurrent(Making::Room);
                Q_EMIT remarkChosen(current());
            });
    connect(m_view, &QListView::activated, this, [this] { Q_EMIT remarkChosen(current()); });
    connect(m_cards, &QListView::activated, this, [this] { Q_EMIT remarkChosen(current()); });
    connect(m_card, &RemarkCard::heightChanged, m_cards, [this] {
        if (m_isBeside && !m_isFollowing)
            m_cards->arrange(true);
    });
    for (QWidget* const part : {static_cast<QWidget*>(this), m_besideLines}) {
        auto* const leave =
            new QShortcut(Qt::Key_Escape, part, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(leave, &QShortcut::activated, this, &RemarksPane::leaveWanted);
    }
    connect(m_gone, &QPushButton::clicked, this, &RemarksPane::goToGone);
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

void RemarksPane::buildHead()
{
    auto* const keys = new QLabel(
        tr("%1 next · %2 back")
            .arg(QKeySequence(Qt::Key_F7).toString(QKeySequence::NativeText),
                 QKeySequence(Qt::SHIFT | Qt::Key_F7).toString(QKeySequence::NativeText)));
    keys->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_count->font();
    bold.setWeight(QFont::DemiBold);
    m_count->setFont(bold);
    auto* const rows = new QGridLayout(m_head);
    rows->setContentsMargins(13, 8, 12, 4);
    rows->setVerticalSpacing(2);
    rows->setColumnStretch(0, 1);
    rows->addWidget(m_count, 0, 0);
    rows->addWidget(m_decided, 0, 1);
    rows->addWidget(keys, 1, 0, 1, 2);
}

void RemarksPane::setBeside(bool isBeside)
{
    if (isBeside == m_isBeside)
        return;
    m_isBeside = isBeside;
    if (isBeside) {
        takeFont();
        m_cards->setCard(m_card);
    } else {
        m_cards->setCard(nullptr);
        m_foot->addWidget(m_card);
        static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_head);
        m_head->show();
    }
    m_view->setVisible(!isBeside);
    showCurrent(Making::NoRoom);
}

// Beside the text they are not written with its letters.
void RemarksPane::takeFont()
{
    QFont own;
    own.setFamilies({QFontInfo(font()).family()});
    own.setPixelSize(QFontInfo(font()).pixelSize());
    for (QWidget* const part : {m_head, m_besideLines})
        part->setFont(own);
}

void RemarksPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_isBeside)
        takeFont();
    if (event->type() == QEvent::PaletteChange) { // the card is written in inks
        const QScopedValueRollback<bool> following(m_isFollowing, true);
        showCurrent(Making::Room);
    }
}

void RemarksPane::goTo(const QUuid& remark)
{
    m_current = remark;
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    showCurrent(Making::Room);
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
    if (listInUse().isVisible())
        listInUse().setFocus(Qt::OtherFocusReason);
}

QListView& RemarksPane::listInUse() const
{
    return m_isBeside ? *m_cards : *m_view;
}

bool RemarksPane::listHasFocus() const
{
    return m_view->hasFocus() || m_cards->hasFocus();
}

bool RemarksPane::bringBack()
{
    if (!m_isBeside || current() < 0 || m_card->isVisible())
        return false;
    Q_EMIT remarkChosen(current());
    return m_card->isVisible();
}

bool RemarksPane::isOpenInSight() const
{
    return m_card->isVisible();
}

const ChoiceList& RemarksPane::choices() const
{
    return m_card->choices();
}

void RemarksPane::setMode(Mode mode, const QUuid& person)
{
    m_card->setSuggesting(mode == Mode::Suggest ? person : QUuid());
    showCurrent(Making::NoRoom);
}

// After a decision the one behind it is current, and nothing jumps to the first.
void RemarksPane::follow()
{
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    const int row = m_list->rowOf(m_current);
    m_list->follow();
    if (m_list->rowOf(m_current) < 0 && row >= 0) {
        const int behind = qMin(row, m_list->rowCount() - 1);
        m_current = m_list->idAt(behind);
    }
    followCount();
    showCurrent(Making::NoRoom);
    Q_EMIT rowsChanged(); // whoever knows the lines has the cards make room
}

void RemarksPane::followCount()
{
    const int open = static_cast<int>(m_review.openCount());
    m_count->setText(m_review.remarks().isEmpty() ? tr("No remarks")
                                                  : tr("%n open remark(s)", nullptr, open));
    const auto isGone = [this](const review::Remark& remark) {
        return m_list->rowOf(remark.entry.id) >= 0 && remark.place == compare::AnchorState::Gone;
    };
    const auto& all = m_review.remarks();
    const auto gone = static_cast<int>(std::count_if(all.begin(), all.end(), isGone));
    m_gone->setText(tr("%n no longer in the text", nullptr, gone));
    m_gone->setVisible(gone > 0);
}

void RemarksPane::goToGone()
{
    const int from = m_list->rowOf(m_current);
    const int count = m_list->rowCount();
    for (int step = 1; step <= count; ++step) {
        const int row = (qMax(from, 0) + step) % count;
        if (m_review.remarks()[m_list->remarkAt(row)].place != compare::AnchorState::Gone)
            continue;
        goTo(m_list->idAt(row));
        Q_EMIT remarkChosen(current());
        return;
    }
}

void RemarksPane::showCurrent(Making making)
{
    const int row = m_list->rowOf(m_current);
    if (row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
    m_card->show(row < 0 ? -1 : m_list->remarkAt(row));
    if (m_isBeside && making == Making::Room)
        Q_EMIT linesWanted();
}

} // namespace galley

#include "moc_remarks_pane.cpp"
