// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/searched_article.h"

#include "ui/editor/text_view.h"

namespace galley {

namespace {

constexpr std::size_t maximumMarked = 2000; // on one screen

} // namespace

SearchedArticle::SearchedArticle(ArticleSession& session, TextView& text)
    : m_session(session)
    , m_text(text)
    , m_search(session)
{
    connect(&m_search, &ArticleSearch::hitsChanged, this, [this] {
        mark();
        Q_EMIT hitsChanged();
    });
    connect(&m_search, &ArticleSearch::replacedAll, this, &SearchedText::replacedAll);
    connect(&m_search, &ArticleSearch::replaceAllRefused, this, &SearchedText::replaceAllRefused);
    connect(&text, &TextView::visibleRangeChanged, this, &SearchedArticle::mark);
    connect(&text, &QPlainTextEdit::cursorPositionChanged, this, &SearchedText::selectionMoved);
}

QWidget& SearchedArticle::view()
{
    return m_text;
}

QString SearchedArticle::selectedWords() const
{
    return m_session.text().mid(m_text.selection());
}

void SearchedArticle::setQuery(const SearchQuery& query)
{
    m_search.setQuery(query);
}

int SearchedArticle::selectedHit() const
{
    const TextRange selection = m_text.selection();
    const int hit = m_search.nextHit(selection.start);
    return hit >= 0 && m_search.hit(hit) == selection ? hit : -1;
}

int SearchedArticle::hitBeside(int step) const
{
    const TextRange selection = m_text.selection();
    return step > 0 ? m_search.nextHit(selection.start + (selectedHit() >= 0 ? 1 : 0))
                    : m_search.previousHit(selection.start);
}

void SearchedArticle::select(int hit)
{
    m_text.select(m_search.hit(hit));
    mark();
}

bool SearchedArticle::canBeReplaced() const
{
    return m_session.bodyIsEditable();
}

void SearchedArticle::replace(int hit, const QString& replacement)
{
    const TextRange range = m_search.hit(hit);
    const qsizetype sizeBefore = m_session.text().size();
    m_search.replace(hit, replacement);
    m_text.select({range.end() + m_session.text().size() - sizeBefore, 0});
}

void SearchedArticle::replaceAll(const QString& replacement)
{
    m_search.replaceAll(replacement);
}

// Only those on the screen.
void SearchedArticle::mark()
{
    std::vector<Decoration> others;
    std::vector<Decoration> current;
    if (m_search.hitCount() > 0) {
        const TextRange visible = m_text.visibleRange();
        const int selected = selectedHit();
        const auto isOnScreen = [&](int hit) {
            return hit >= 0 && hit < m_search.hitCount() && m_search.hit(hit).start >= visible.start
                && m_search.hit(hit).start <= visible.end();
        };
        for (int hit = m_search.nextHit(visible.start);
             isOnScreen(hit) && others.size() < maximumMarked; ++hit)
            (hit == selected ? current : others).push_back({m_search.hit(hit)});
    }
    m_text.decorate(DecorationLayer::Hit, others);
    m_text.decorate(DecorationLayer::CurrentHit, current);
}

} // namespace galley

#include "moc_searched_article.cpp"
