// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_delegate.h"

#include "ui/review/badge.h"
#include "ui/review/remark_list.h"
#include "ui/review/remark_words.h"
#include "ui/theme/colours.h"

#include <QPainter>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int badge = 20;
constexpr int left = 13;
constexpr int right = 12;
constexpr int between = 8;
constexpr int above = 5;
constexpr int below = 6;

} // namespace

void RemarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* const list = qobject_cast<const RemarkList*>(index.model());
    if (!list)
        return;
    const Colours& colours = coloursFor(option.palette);
    const LiveReview& review = list->review();
    const qsizetype number = index.data(RemarkList::IndexRole).toLongLong();
    const review::Remark& remark = review.remarks()[number];
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isCurrent)
        painter->fillRect(option.rect, colours.selection);

    const bool isRight = option.direction == Qt::RightToLeft;
    const QRect content =
        option.rect.adjusted(isRight ? right : left, above, isRight ? -left : -right, -below);
    const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignTop,
                                           QSize(badge, badge), content);
    paintBadge(*painter, mark, review.person(remark.entry.by), colours);

    QRect words = content;
    isRight ? words.setRight(mark.left() - between) : words.setLeft(mark.right() + between);
    const int lineHeight = option.fontMetrics.height();
    QRect first = words;
    first.setHeight(lineHeight);
    QRect second = words;
    second.setTop(first.bottom() + 2);
    const QString standing = standingOf(review, number);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(colours.text);
    painter->drawText(
        first, Qt::AlignVCenter | Qt::AlignLeading,
        QFontMetrics(bold).elidedText(headOf(review, remark), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(isCurrent ? colours.text : colours.secondaryText);
    const QString change = isSuggestion(remark.entry.kind) || remark.entry.words.isEmpty()
        ? changeOf(remark)
        : remark.entry.words.simplified();
    const QString line = standing.isEmpty() ? change : tr("%1: %2").arg(standing, change);
    painter->drawText(second, Qt::AlignTop | Qt::AlignLeading,
                      option.fontMetrics.elidedText(line, Qt::ElideRight, second.width()));
    painter->restore();
}

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 2 * option.fontMetrics.height() + 2;
    return {badge, above + qMax(badge, lines) + below};
}

} // namespace galley

#include "moc_remark_delegate.cpp"
