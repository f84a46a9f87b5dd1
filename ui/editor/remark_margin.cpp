// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/remark_margin.h"

#include "ui/editor/finding_margin.h"
#include "ui/editor/text_view.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int stripWidth = 44; // beyond the one of findings
constexpr int barWidth = 3;
constexpr int barStep = 6; // from one person's bar to the next
constexpr int letterGap = 6;
constexpr int letterSize = 11;
constexpr int joined = 8; // bars of one person that are not farther apart
constexpr int lastColumn = 3; // people beyond share it

} // namespace

RemarkMargin::RemarkMargin(TextView& view) : QWidget(&view), m_view(view)
{
    setAccessibleName(tr("Lines with remarks"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&view, &TextView::columnMoved, this, &RemarkMargin::place);
    place();
}

std::vector<RemarkMargin::Bar> RemarkMargin::packed(const std::vector<Bar>& bars)
{
    std::vector<Bar> sorted = bars;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Bar& one, const Bar& other) { return one.top < other.top; });
    std::vector<Bar> packed;
    for (Bar bar : sorted) {
        const auto own = std::find_if(packed.begin(), packed.end(), [&](const Bar& other) {
            return other.letter == bar.letter && other.bottom + joined >= bar.top;
        });
        if (own != packed.end()) {
            own->bottom = std::max(own->bottom, bar.bottom);
            continue;
        }
        const auto isTaken = [&](int column) {
            return std::any_of(packed.begin(), packed.end(), [&](const Bar& other) {
                return other.column == column && other.bottom >= bar.top;
            });
        };
        bar.column = 0;
        while (bar.column < lastColumn && isTaken(bar.column))
            ++bar.column;
        packed.push_back(bar);
    }
    return packed;
}

void RemarkMargin::setBars(const std::vector<Bar>& bars)
{
    std::vector<Bar> together = packed(bars);
    if (together == m_bars)
        return;
    m_bars = std::move(together);
    update();
}

// Before the findings' strip; where that leaves no room, there are no bars.
void RemarkMargin::place()
{
    const QRect text = m_view.viewport()->geometry();
    const bool isMirrored = m_view.isRightToLeft();
    const int left = isMirrored ? text.right() + 1 + FindingMargin::stripWidth
                                : text.left() - FindingMargin::stripWidth - stripWidth;
    setGeometry(left, text.top(), stripWidth, text.height());
    setVisible(hasRoom(m_view));
}

bool RemarkMargin::hasRoom(const TextView& view)
{
    const QRect text = view.viewport()->geometry();
    const int room = view.isRightToLeft() ? view.width() - text.right() - 1 : text.left();
    return room >= FindingMargin::stripWidth + stripWidth;
}

void RemarkMargin::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont bold;
    bold.setFamilies({QFontInfo(window()->font()).family()}); // not the text's
    bold.setBold(true);
    bold.setPixelSize(letterSize);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    const int lineHeight = m_view.fontMetrics().height();
    const bool isMirrored = m_view.isRightToLeft();
    const auto mirrored = [&](QRect place) {
        if (isMirrored)
            place.moveLeft(width() - place.right() - 1);
        return place;
    };
    int written = -lineHeight; // the top of the line with the last letter
    int letterRight = width();
    for (const Bar& bar : m_bars) {
        const QRect place(width() - barWidth - 2 - bar.column * barStep, bar.top, barWidth,
                          bar.bottom - bar.top + 1);
        painter.fillRect(mirrored(place), bar.ink);
        // Beside all bars of the line; letters of one line stand before each other.
        const int besideBars = widest(bar.top) - letterGap;
        letterRight = bar.top < written + lineHeight ? qMin(letterRight, besideBars) : besideBars;
        const int advance = metrics.horizontalAdvance(bar.letter);
        const QRect letter(letterRight - advance, bar.top, advance, lineHeight);
        painter.setPen(bar.ink);
        painter.drawText(mirrored(letter), Qt::AlignCenter, bar.letter);
        letterRight -= advance + 3;
        written = bar.top;
    }
}

// Where the bars end that stand beside a line.
int RemarkMargin::widest(int top) const
{
    const int lineEnd = top + m_view.fontMetrics().height();
    int column = 0;
    for (const Bar& bar : m_bars) {
        if (bar.top < lineEnd && bar.bottom >= top)
            column = std::max(column, bar.column);
    }
    return width() - barWidth - 2 - column * barStep;
}

void RemarkMargin::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
    else if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

} // namespace galley

#include "moc_remark_margin.cpp"
