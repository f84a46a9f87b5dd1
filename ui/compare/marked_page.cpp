// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/three_way_view_test.cpp

#include "ui/compare/marked_page.h"

#include "ui/theme/colours.h"

#include <QPainter>

namespace galley {

namespace {

// Device-independent pixels.
constexpr int markWidth = 2;
constexpr int markRadius = 3;
constexpr int barWidth = 4;
constexpr int barInset = 10; // from the page's side

} // namespace

void MarkedPage::mark(int start, int end)
{
    m_start = start;
    m_end = end;
    viewport()->update();
}

void MarkedPage::paintEvent(QPaintEvent* event)
{
    QTextBrowser::paintEvent(event);
    if (m_start >= m_end || m_end >= document()->characterCount())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_start);
    const QRect first = cursorRect(cursor);
    cursor.setPosition(m_end);
    const QRect last = cursorRect(cursor);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = coloursFor(palette()).accent;
    const int barX = isRightToLeft() ? viewport()->width() - barInset - barWidth : barInset;
    painter.fillRect(QRect(barX, first.top(), barWidth, first.height()), accent);
    if (first.top() != last.top()) // it goes on in the next line
        return;
    painter.setPen(QPen(accent, markWidth));
    const int left = qMin(first.left(), last.left());
    const int right = qMax(first.left(), last.left());
    painter.drawRoundedRect(QRect(left, first.top(), right - left, first.height())
                                .adjusted(-markWidth, -markWidth / 2, markWidth, markWidth / 2),
                            markRadius, markRadius);
}

} // namespace galley

#include "moc_marked_page.cpp"
