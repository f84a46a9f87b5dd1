// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/searched_page.h"

#include "ui/theme/colours.h"
#include "ui/widgets/typed_words.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype maximumMarked = 2000; // on one screen
constexpr int restTime = 150; // ms without a change of the page

bool isBefore(const TextRange& hit, qsizetype position)
{
    return hit.start < position;
}

} // namespace

SearchedPage::SearchedPage(Access view)
    : m_view(std::move(view))
    , m_text([this] { return typedWords(*m_view.document); })
    , m_place([](TextRange stretch) { return stretch; })
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(restTime);
    connect(&m_searchSoon, &QTimer::timeout, this, &SearchedPage::search);
    connect(m_view.document, &QTextDocument::contentsChanged, this, &SearchedPage::waitForRest);
    connect(m_view.area->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchedPage::mark);
    m_view.area->installEventFilter(this);
}

void SearchedPage::setText(const std::function<QString()>& text,
                           const std::function<TextRange(TextRange)>& place)
{
    m_text = text;
    m_place = place;
}

QString SearchedPage::selectedWords() const
{
    QString words = m_view.cursor().selectedText();
    words.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return words;
}

void SearchedPage::setQuery(const SearchQuery& query)
{
    m_query = query;
    search();
}

void SearchedPage::waitForRest()
{
    if (m_query.pattern.isEmpty())
        return;
    m_found.drop();
    m_hits.clear();
    m_searchSoon.start();
    Q_EMIT hitsChanged();
}

void SearchedPage::search()
{
    m_searchSoon.stop();
    m_found.drop();
    const auto expression = expressionOf(m_query);
    if (m_query.pattern.isEmpty() || !expression) {
        take(m_query.pattern.isEmpty() ? Result(QList<TextRange>()) : expression.error());
        return;
    }
    m_hits.clear();
    m_fault.clear();
    m_found.ask(
        Work::Text,
        [text = m_text(), expression = *expression](const std::atomic<bool>& isVoid) {
            return hitsIn(text, expression, isVoid);
        },
        [this](const Result<QList<TextRange>>& hits) { take(hits); });
    Q_EMIT hitsChanged();
}

void SearchedPage::take(const Result<QList<TextRange>>& hits)
{
    m_hits = hits ? *hits : QList<TextRange>();
    m_fault = hits ? QString() : hits.error().sentence;
    std::transform(m_hits.begin(), m_hits.end(), m_hits.begin(), m_place);
    mark();
    Q_EMIT hitsChanged();
}

int SearchedPage::selectedHit() const
{
    const QTextCursor cursor = m_view.cursor();
    const TextRange selection{cursor.selectionStart(),
                              cursor.selectionEnd() - cursor.selectionStart()};
    const auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), selection.start, isBefore);
    return hit != m_hits.end() && *hit == selection ? static_cast<int>(hit - m_hits.begin()) : -1;
}

int SearchedPage::hitBeside(int step) const
{
    const int count = hitCount();
    if (count == 0)
        return -1;
    const int selected = selectedHit();
    const auto next =
        std::lower_bound(m_hits.begin(), m_hits.end(), m_view.cursor().selectionStart(), isBefore);
    const int behind = static_cast<int>(next - m_hits.begin());
    const int hit = selected >= 0 ? selected + step : step > 0 ? behind : behind - 1;
    return (hit + count) % count;
}

QTextCursor SearchedPage::cursorOver(const TextRange& hit) const
{
    QTextCursor cursor(m_view.document);
    cursor.setPosition(static_cast<int>(hit.start));
    cursor.setPosition(static_cast<int>(hit.end()), QTextCursor::KeepAnchor);
    return cursor;
}

void SearchedPage::select(int hit)
{
    m_view.show(cursorOver(m_hits[hit]));
}

// Only those on the screen.
void SearchedPage::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_hits.isEmpty()) {
        const Colours& colours = coloursFor(m_view.area->palette());
        const QRect screen = m_view.area->viewport()->rect();
        const int first = m_view.cursorAt(screen.topLeft()).position();
        const int last = m_view.cursorAt(screen.bottomRight()).position();
        const int current = selectedHit();
        auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), first, isBefore);
        for (; hit != m_hits.end() && hit->start <= last && marks.size() < maximumMarked; ++hit) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = cursorOver(*hit);
            mark.format.setBackground(hit - m_hits.begin() == current ? colours.currentSearchHit
                                                                      : colours.searchHit);
            mark.format.setForeground(colours.text);
            marks.append(mark);
        }
    }
    if (std::exchange(m_isMarked, !marks.isEmpty()) || !marks.isEmpty())
        m_view.mark(marks);
}

bool SearchedPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        mark();
    return SearchedText::eventFilter(watched, event);
}

} // namespace galley

#include "moc_searched_page.cpp"
