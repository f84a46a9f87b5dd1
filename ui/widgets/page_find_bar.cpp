// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/page_find_bar.h"

#include "app/text/text_search.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tool_buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype mostMarked = 2000; // on one screen
constexpr qsizetype longestSelection = 200; // that is taken for something to look for
constexpr int restTime = 150; // ms without a change of the page

bool isBefore(const TextRange& hit, qsizetype position)
{
    return hit.start < position;
}

} // namespace

PageFindBar::PageFindBar(const SearchedView& view, QWidget* parent, const QString& prompt)
    : QWidget(parent)
    , m_view(view)
    , m_pattern(new QLineEdit(this))
    , m_caseSensitive(namedToggle(this, QStringLiteral("Aa"), tr("Match case")))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("pageFindBar"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_pattern->setObjectName(QStringLiteral("pagePattern"));
    m_pattern->setPlaceholderText(prompt.isEmpty() ? tr("Find on the page") : prompt);
    m_pattern->setAccessibleName(m_pattern->placeholderText());
    m_pattern->setClearButtonEnabled(true);
    m_state->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    auto* previous = namedButton(this, tr("Previous match"));
    previous->setIcon(icon(QStringLiteral("go-up"), palette()));
    auto* next = namedButton(this, tr("Next match"));
    next->setIcon(icon(QStringLiteral("go-down"), palette()));
    auto* close = namedButton(this, tr("Close the find bar"));
    close->setIcon(icon(QStringLiteral("window-close"), palette()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(2);
    row->addWidget(m_pattern, 1);
    for (QWidget* tool : {static_cast<QWidget*>(m_caseSensitive), static_cast<QWidget*>(previous),
                          static_cast<QWidget*>(next), static_cast<QWidget*>(m_state),
                          static_cast<QWidget*>(close)})
        row->addWidget(tool);

    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, &PageFindBar::search);
    connect(m_pattern, &QLineEdit::textChanged, this, &PageFindBar::search);
    connect(m_caseSensitive, &QToolButton::toggled, this, &PageFindBar::search);
    connect(previous, &QToolButton::clicked, this, &PageFindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &PageFindBar::findNext);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_view.document, &QTextDocument::contentsChanged, this, [this] {
        if (!isVisible())
            return;
        cancel();
        m_searchSoon.start(restTime);
    });
    connect(m_view.area->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &PageFindBar::markHits);
}

void PageFindBar::setText(const std::function<QString()>& text,
                          const std::function<TextRange(TextRange)>& place)
{
    m_view.text = text;
    m_view.place = place;
}

void PageFindBar::selectionMoved()
{
    showState();
    markHits();
}

void PageFindBar::find()
{
    const QString selected = m_view.cursor().selectedText();
    const bool isOneLine =
        !selected.contains(QChar::ParagraphSeparator) && !selected.contains(QChar::LineSeparator);
    show();
    if (!selected.isEmpty() && selected.size() < longestSelection && isOneLine)
        m_pattern->setText(selected);
    m_pattern->setFocus();
    m_pattern->selectAll();
    search();
}

void PageFindBar::findNext()
{
    go(1);
}

void PageFindBar::findPrevious()
{
    go(-1);
}

void PageFindBar::search()
{
    cancel();
    m_searchSoon.stop();
    const auto expression =
        expressionOf({m_pattern->text(), m_caseSensitive->isChecked(), false, false});
    if (!isVisible() || m_pattern->text().isEmpty() || !expression) {
        take(QList<TextRange>());
        return;
    }
    m_found.ask(
        Work::Text,
        [text = m_view.text(), expression = *expression](const std::atomic<bool>& isVoid) {
            return hitsIn(text, expression, isVoid);
        },
        [this](const Result<QList<TextRange>>& hits) { take(hits); });
    showState();
}

void PageFindBar::take(const Result<QList<TextRange>>& hits)
{
    m_hits = hits ? *hits : QList<TextRange>();
    std::transform(m_hits.begin(), m_hits.end(), m_hits.begin(), m_view.place);
    if (m_step != 0)
        go(std::exchange(m_step, 0));
    showState();
    markHits();
}

void PageFindBar::cancel()
{
    m_found.drop();
    m_hits.clear();
}

void PageFindBar::go(int step)
{
    if (!isVisible()) {
        if (m_pattern->text().isEmpty())
            return;
        show();
        search();
    }
    if (m_found.isAwaited() || m_searchSoon.isActive()) {
        m_step = step;
        return;
    }
    const int count = static_cast<int>(m_hits.size());
    if (count == 0)
        return;
    const QTextCursor cursor = m_view.cursor();
    const int selected = selectedHit();
    const auto next =
        std::lower_bound(m_hits.begin(), m_hits.end(), cursor.selectionStart(), isBefore);
    const int behind = static_cast<int>(next - m_hits.begin());
    const int hit = selected >= 0 ? selected + step : step > 0 ? behind : behind - 1;
    select((hit + count) % count);
}

void PageFindBar::select(int hit)
{
    QTextCursor cursor(m_view.document);
    cursor.setPosition(static_cast<int>(m_hits[hit].start));
    cursor.setPosition(static_cast<int>(m_hits[hit].end()), QTextCursor::KeepAnchor);
    m_view.show(cursor);
}

int PageFindBar::selectedHit() const
{
    const QTextCursor cursor = m_view.cursor();
    const TextRange selection{cursor.selectionStart(),
                              cursor.selectionEnd() - cursor.selectionStart()};
    const auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), selection.start, isBefore);
    return hit != m_hits.end() && *hit == selection ? static_cast<int>(hit - m_hits.begin()) : -1;
}

void PageFindBar::showState()
{
    if (!isVisible())
        return;
    const QLocale locale;
    const int hit = selectedHit();
    QString state;
    if (m_found.isAwaited() || m_searchSoon.isActive())
        state = tr("Searching…");
    else if (m_pattern->text().isEmpty())
        state.clear();
    else if (m_hits.isEmpty())
        state = tr("No matches");
    else if (m_hits.size() == 1 && hit < 0)
        state = tr("1 match");
    else if (hit >= 0)
        state = tr("%1 of %2").arg(locale.toString(hit + 1), locale.toString(m_hits.size()));
    else
        state = tr("%1 matches").arg(locale.toString(m_hits.size()));
    m_state->setText(state);
}

// Only those on the screen.
void PageFindBar::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isVisible() && !m_hits.isEmpty()) {
        const Colours& colours = coloursFor(palette());
        const QRect screen = m_view.area->viewport()->rect();
        const int first = m_view.cursorAt(screen.topLeft()).position();
        const int last = m_view.cursorAt(screen.bottomRight()).position();
        const int current = selectedHit();
        auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), first, isBefore);
        for (; hit != m_hits.end() && hit->start <= last && marks.size() < mostMarked; ++hit) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_view.document);
            mark.cursor.setPosition(static_cast<int>(hit->start));
            mark.cursor.setPosition(static_cast<int>(hit->end()), QTextCursor::KeepAnchor);
            mark.format.setBackground(hit - m_hits.begin() == current ? colours.currentSearchHit
                                                                      : colours.searchHit);
            mark.format.setForeground(colours.text);
            marks.append(mark);
        }
    }
    if (std::exchange(m_isMarked, !marks.isEmpty()) || !marks.isEmpty())
        m_view.mark(marks);
}

void PageFindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_view.area->setFocus();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && m_pattern->hasFocus()) {
        go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PageFindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    cancel();
    m_searchSoon.stop();
    m_step = 0;
    markHits();
}

void PageFindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markHits();
}

} // namespace galley

#include "moc_page_find_bar.cpp"
