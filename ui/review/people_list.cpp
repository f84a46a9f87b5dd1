// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/hand_over_dialog_test.cpp

#include "ui/review/people_list.h"

#include "ui/review/badge.h"
#include "ui/review/tally_words.h"
#include "ui/theme/colours.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace galley {

namespace {

enum Role { PersonRole = Qt::UserRole, CountsRole };

// In device-independent pixels.
constexpr int personBadge = 20;
constexpr int rowHeight = 34;
constexpr int personRim = 12;
constexpr int mostRows = 4;

// A row of the style with what is counted at its far end, and a line between two.
class PersonDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Colours& colours = coloursFor(option.palette);
        const QString counts = index.data(CountsRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(counts) + personRim;
        QStyleOptionViewItem person = option;
        person.rect.adjust(personRim, 0, -personRim, 0);
        const QRect place = QStyle::alignedRect(option.direction, Qt::AlignRight,
                                                QSize(width, person.rect.height()), person.rect);
        const bool isRight = option.direction == Qt::RightToLeft;
        isRight ? person.rect.setLeft(place.right()) : person.rect.setRight(place.left());
        QStyledItemDelegate::paint(painter, person, index);
        painter->save();
        painter->setPen(colours.secondaryText);
        painter->drawText(place, Qt::AlignVCenter | (isRight ? Qt::AlignLeft : Qt::AlignRight),
                          counts);
        if (index.row() > 0) {
            painter->setPen(colours.border);
            painter->drawLine(option.rect.left() + personRim, option.rect.top(),
                              option.rect.right() - personRim, option.rect.top());
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {personBadge, qMax(rowHeight, option.fontMetrics.height() + 8)};
    }
};

} // namespace

PeopleList::PeopleList(const LiveReview& review, const QUuid& self, QWidget* parent)
    : QListWidget(parent)
    , m_review(review)
{
    setItemDelegate(new PersonDelegate(this));
    setIconSize({personBadge, personBadge});
    setSizeAdjustPolicy(AdjustToContents);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QList<review::Person> people = review.people();
    std::stable_sort(people.begin(), people.end(), [&](const auto& one, const auto& other) {
        return std::pair(one.id != self, one.name) < std::pair(other.id != self, other.name);
    });
    for (const review::Person& person : people) {
        const QString counts = wordsOf(review::saidTally(review.remarks(), person.id));
        const QString name =
            person.id == self ? tr("%1 (you)").arg(person.shownName()) : person.shownName();
        auto* const item = new QListWidgetItem(name, this);
        item->setData(PersonRole, person.id);
        item->setData(CountsRole, counts);
        item->setData(Qt::AccessibleTextRole,
                      counts.isEmpty() ? name : tr("%1: %2").arg(name, counts));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    showBadges();
    connect(this, &QListWidget::itemChanged, this, &PeopleList::tickedChanged);
}

void PeopleList::showBadges()
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const review::Person* const person = m_review.person(item(row)->data(PersonRole).toUuid());
        item(row)->setIcon(
            badgeOf(person, personBadge, coloursFor(palette()), devicePixelRatioF()));
    }
}

QSet<QUuid> PeopleList::ticked() const
{
    QSet<QUuid> ticked;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            ticked.insert(item(row)->data(PersonRole).toUuid());
    }
    return ticked;
}

QSize PeopleList::sizeHint() const
{
    const int row = count() > 0 ? sizeHintForRow(0) : rowHeight;
    return {QListWidget::sizeHint().width(),
            row * qBound(1, count(), mostRows) + 2 * frameWidth() + 2};
}

void PeopleList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showBadges();
    QListWidget::changeEvent(event);
}

} // namespace galley

#include "moc_people_list.cpp"
