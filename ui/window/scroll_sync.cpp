// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/scroll_sync.h"

#include "ui/editor/text_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace galley {

ScrollSync::ScrollSync(const SourceText& source, TextView& text, PreviewPane& preview,
                       QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_text(text)
    , m_preview(preview)
    , m_lines(text)
    , m_seenRevision(source.revision())
{
    connect(&text, &TextView::visibleRangeChanged, this, &ScrollSync::textScrolled);
    connect(&text, &QPlainTextEdit::cursorPositionChanged, this, &ScrollSync::caretMoved);
    connect(&preview.view(), &PageView::scrolled, this, &ScrollSync::pageScrolled);
    connect(&preview, &PreviewPane::broughtUpToDate, this, &ScrollSync::pageChanged);
}

void ScrollSync::setEnabled(bool isEnabled)
{
    if (std::exchange(m_isEnabled, isEnabled) == isEnabled || !isEnabled)
        return;
    if (mayFollow())
        alignPage();
}

bool ScrollSync::mayFollow() const
{
    return m_isEnabled && !m_isFollowing && m_text.isVisible() && m_preview.isVisible()
        && m_preview.isUpToDate();
}

// Since the page was brought up to date.
bool ScrollSync::isEdited() const
{
    return m_seenRevision != m_source.revision();
}

// Since the last time: that scrolls a pane as well.
bool ScrollSync::wereResized()
{
    const QSize textSize = m_text.viewport()->size();
    const QSize pageSize = m_preview.view().viewport()->size();
    const bool wasTextResized = std::exchange(m_textSize, textSize) != textSize;
    return std::exchange(m_pageSize, pageSize) != pageSize || wasTextResized;
}

void ScrollSync::remember()
{
    m_textTop = m_lines.top();
    m_pagePlace = m_preview.view().place();
}

// What the two were apart (as the caret was put beside its place, or a picture came) goes away
// little by little, so that nothing jumps.
void ScrollSync::textScrolled()
{
    const qreal top = m_lines.top();
    if (wereResized() || !mayFollow() || top == m_textTop) {
        remember();
        return;
    }
    const bool isAtEnd = m_text.verticalScrollBar()->value() == 0
        || m_text.verticalScrollBar()->value() == m_text.verticalScrollBar()->maximum();
    const qreal apart = isAtEnd ? 0 : m_preview.view().place() - pagePlaceFor(m_textTop);
    const qreal wanted = pagePlaceFor(top);
    const qreal way = std::abs(wanted - pagePlaceFor(m_textTop));
    const qreal room = qMax<qreal>(m_pageSize.height(), 2 * std::abs(apart));
    scrollPage(wanted + apart * qMax(0.0, 1 - way / room));
    remember();
}

void ScrollSync::pageScrolled()
{
    const PageView& page = m_preview.view();
    if (wereResized() || !mayFollow() || page.place() == m_pagePlace) {
        remember();
        return;
    }
    if (page.place() == 0 || page.place() == page.lastPlace()) {
        scrollText(page.place() == 0 ? 0 : m_lines.count());
    } else {
        const qreal apart = m_lines.top() - textTopFor(m_pagePlace);
        const qreal way = std::abs(page.place() - m_pagePlace);
        scrollText(textTopFor(page.place()) + apart * qMax(0.0, 1 - way / m_pageSize.height()));
    }
    remember();
}

void ScrollSync::caretMoved()
{
    if (mayFollow())
        alignPage();
    else if (!isEdited() && !m_isFollowing)
        m_isCaretAhead = true;
}

// The page shows what was typed: it stays where it is, as long as the place is in sight.
void ScrollSync::pageChanged()
{
    const quint64 revision = m_source.revision();
    const bool wasEdited = std::exchange(m_seenRevision, revision) != revision;
    const bool isCaretAhead = std::exchange(m_isCaretAhead, false);
    if (!mayFollow())
        return;
    if (wasEdited || isCaretAhead) {
        if (isCaretAhead || !isCaretInSight())
            alignPage();
    }
    remember();
}

// What the caret's line is a part of is found at once; where in it the caret is takes longer, and
// matters where not all of that is in sight.
bool ScrollSync::isCaretInSight() const
{
    const qreal top = m_preview.view().place();
    const qreal bottom = top + m_preview.view().viewport()->height();
    const qreal below = 2 * m_text.cursorRect().height();
    const qsizetype caret = m_text.shown().toSource(m_text.textCursor().position());
    const auto reach = m_preview.map().reachOf(m_source.lineAt(caret));
    if (reach && reach->first >= top && reach->second + below <= bottom)
        return true;
    const qreal place = caretOnPage();
    return place >= top && place + below <= bottom;
}

// Moves the page so that the caret's place is beside the caret. At the beginning of the text the
// header stays in sight, if the place does too.
void ScrollSync::alignPage()
{
    wereResized();
    const qreal place = caretOnPage();
    const int rowHeight = m_text.cursorRect().height();
    const bool isAtBeginning =
        m_text.verticalScrollBar()->value() == 0 && place + 2 * rowHeight < m_pageSize.height();
    const int lowest = qMax(0, m_pageSize.height() - 3 * rowHeight / 2); // the whole line
    const int y = qBound(0, yOnPage(m_text.cursorRect().top()), lowest);
    scrollPage(isAtBeginning ? 0 : place - y);
    remember();
}

void ScrollSync::goTo(qsizetype sourcePosition)
{
    constexpr qreal share = 6; // of the height stays above it
    {
        const QScopedValueRollback following(m_isFollowing, true);
        m_text.select({sourcePosition, 0});
        m_lines.scrollTo(m_lines.caret(), m_text.viewport()->height() / share);
    }
    caretMoved();
}

void ScrollSync::putCaret(qsizetype sourcePosition, int pageY)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_text.select({sourcePosition, 0});
    m_lines.scrollTo(m_lines.caret(), pageY - yOnPage(0));
    remember();
}

ScrollSync::Meeting ScrollSync::meetingAt(qreal fraction) const
{
    const qreal t = qBound(0.0, fraction, 1.0);
    return {t * m_textSize.height(), (1 - t) * yOnPage(0) + t * m_pageSize.height()};
}

ScrollSync::Header ScrollSync::header() const
{
    const qreal height = qMax(0.0, m_preview.map().yOf(0) - meetingAt(0).page);
    return {height, m_lines.heightAbove(m_lines.lastTop(), m_textSize.height())};
}

qreal ScrollSync::pagePlaceFor(qreal textTop) const
{
    const qreal lastTop = m_lines.lastTop();
    const Meeting meeting = meetingAt(lastTop > 0 ? textTop / lastTop : 0);
    const auto [height, ramp] = header();
    const qreal shown =
        ramp > 0 ? height * (1 - m_lines.heightAbove(textTop, ramp) / ramp) : height;
    return m_preview.map().yOf(m_lines.below(textTop, meeting.text)) - meeting.page - shown;
}

qreal ScrollSync::textTopFor(qreal pagePlace) const
{
    const int last = m_preview.view().lastPlace();
    const Meeting meeting = meetingAt(last > 0 ? pagePlace / last : 0);
    const auto [height, ramp] = header();
    const qreal shown = height > 0 ? height * qMax(0.0, 1 - pagePlace / (height + ramp)) : 0;
    const qreal line = m_preview.map().lineAt(pagePlace + meeting.page + shown);
    return m_lines.below(line, -meeting.text);
}

void ScrollSync::scrollPage(qreal place)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_preview.view().scrollTo(place);
}

void ScrollSync::scrollText(qreal top)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_lines.scrollToTop(top);
}

// The line in which the page shows the caret's place.
qreal ScrollSync::caretOnPage() const
{
    return m_preview.map().yOfPlace(m_text.shown().toSource(m_text.textCursor().position()));
}

// The height of the page's viewport beside one of the text's.
int ScrollSync::yOnPage(int textY) const
{
    const QPoint onScreen = m_text.viewport()->mapToGlobal(QPoint(0, textY));
    return m_preview.view().viewport()->mapFromGlobal(onScreen).y();
}

} // namespace galley

#include "moc_scroll_sync.cpp"
