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

QFont decorated(QFont font, bool isStruck, bool isUnderlined)
{
    font.setStrikeOut(isStruck);
    font.setUnderline(isUnderlined);
    return font;
}

// On one line, cut where there is no more room. Returns what is left of it, less a space.
QRect drawWords(QPainter& painter, const QRect& place, const QString& words,
                const QStyleOptionViewItem& option)
{
    const QFontMetrics metrics(painter.font());
    const QString shown = metrics.elidedText(words, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignTop | Qt::AlignLeading, shown);
    const int taken = metrics.horizontalAdvance(shown) + metrics.horizontalAdvance(u' ');
    return option.direction == Qt::RightToLeft ? place.adjusted(0, 0, -taken, 0)
                                               : place.adjusted(taken, 0, 0, 0);
}

// What would go is struck, what would come underlined in its author's ink.
void drawProposed(QPainter& painter, QRect place, const ProposedWords& words, const QColor& ink,
                  const QStyleOptionViewItem& option)
{
    const bool isBoth = !words.goes.isEmpty() && !words.comes.isEmpty();
    if (!words.goes.isEmpty()) {
        painter.setFont(decorated(option.font, true, false));
        QRect half = place;
        if (isBoth) // neither leaves the other no room
            half.setWidth(place.width() / 2);
        if (isBoth && option.direction == Qt::RightToLeft)
            half.moveRight(place.right());
        const QRect rest = drawWords(painter, half, words.goes, option);
        option.direction == Qt::RightToLeft ? place.setRight(rest.right())
                                            : place.setLeft(rest.left());
    }
    painter.setFont(option.font);
    if (isBoth)
        place = drawWords(painter, place,
                          option.direction == Qt::RightToLeft ? QStringLiteral("←")
                                                              : QStringLiteral("→"),
                          option);
    painter.setFont(decorated(option.font, false, true));
    painter.setPen(ink);
    drawWords(painter, place, words.comes, option);
}

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
    const QRect behind = drawWords(*painter, first, authorOf(review, remark), option);
    painter->setFont(option.font);
    painter->setPen(isCurrent ? colours.text : colours.secondaryText);
    drawWords(*painter, behind, kindOf(remark), option);
    if (!standing.isEmpty())
        second = drawWords(*painter, second, tr("%1:").arg(standing), option);
    if (const auto proposed = proposedWordsOf(remark)) {
        drawProposed(*painter, second, *proposed, inkOf(review.person(remark.entry.by), colours),
                     option);
    } else {
        const QString said = remark.entry.words.simplified();
        drawWords(*painter, second, said.isEmpty() ? changeOf(remark) : said, option);
    }
    painter->restore();
}

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 2 * option.fontMetrics.height() + 2;
    return {badge, above + qMax(badge, lines) + below};
}

} // namespace galley

#include "moc_remark_delegate.cpp"
