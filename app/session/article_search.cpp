// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_search.h"

#include <algorithm>

namespace galley {

ArticleSearch::ArticleSearch(ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &ArticleSession::textChanged, this, &ArticleSearch::search);
}

void ArticleSearch::setQuery(const SearchQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_hits.clear();
    m_hitText.reset();
    m_fault.clear();
    if (!search()) {
        m_found.drop();
        Q_EMIT hitsChanged();
    }
}

// Whether there is anything to look for. Until it is found, the hits from before an edit stay.
bool ArticleSearch::search()
{
    if (m_query.pattern.isEmpty())
        return false; // a closed find bar costs nothing per key
    const auto expression = expressionOf(m_query);
    if (!expression) {
        m_fault = expression.error().sentence;
        return false;
    }
    m_found.ask(
        Work::Text,
        [text = m_session.text(), expression = *expression](const std::atomic<bool>& isVoid) {
            return hitsIn(text.toString(), expression, isVoid);
        },
        [this, text = m_session.textHistory().held()](const Result<QList<TextRange>>& hits) {
            m_hits = hits ? *hits : QList<TextRange>();
            m_hitText = text;
            m_fault = hits ? QString() : hits.error().sentence;
            Q_EMIT hitsChanged();
        });
    return true;
}

TextRange ArticleSearch::hit(int number) const
{
    return m_session.textHistory().carried(m_hits[number], *m_hitText).range;
}

// Where a place of the text stood when that was searched.
qsizetype ArticleSearch::searchedPlaceOf(qsizetype position) const
{
    const TextHistory& history = m_session.textHistory();
    return history.carried({position, 0}, history.revision(), *m_hitText).range.start;
}

int ArticleSearch::nextHit(qsizetype position) const
{
    if (m_hits.isEmpty())
        return -1;
    const auto hit = std::lower_bound(
        m_hits.begin(), m_hits.end(), searchedPlaceOf(position),
        [](const TextRange& range, qsizetype wanted) { return range.start < wanted; });
    return hit == m_hits.end() ? 0 : static_cast<int>(hit - m_hits.begin());
}

int ArticleSearch::previousHit(qsizetype position) const
{
    if (m_hits.isEmpty())
        return -1;
    const auto hit = std::upper_bound(
        m_hits.begin(), m_hits.end(), searchedPlaceOf(position),
        [](qsizetype wanted, const TextRange& range) { return wanted < range.end(); });
    return static_cast<int>((hit == m_hits.begin() ? m_hits.end() : hit) - m_hits.begin()) - 1;
}

void ArticleSearch::replace(int hit, const QString& replacement)
{
    const TextRange range = m_hits.at(hit);
    const QString text = m_query.isRegularExpression ? m_session.text().toString() : QString();
    m_session.editText({{{range.start, m_session.text().mid(range),
                          replacementFor(text, m_hits, hit, m_query, replacement)}}},
                       Step::Own);
}

void ArticleSearch::replaceAll(const QString& replacement)
{
    m_replaced.ask(
        Work::Text,
        [text = m_session.text(), query = m_query, replacement](const std::atomic<bool>& isVoid) {
            return replacementOfAll(text.toString(), query, replacement, isVoid);
        },
        [this, revision = m_session.text().revision()](const Result<TextDelta>& delta) {
            if (!delta) {
                Q_EMIT replaceAllRefused(delta.error().sentence);
                return;
            }
            if (revision != m_session.text().revision()) {
                Q_EMIT replaceAllRefused(
                    tr("Nothing was replaced, because the text was changed meanwhile: "
                       "replace all once more."));
                return;
            }
            m_session.editText(*delta, Step::Own);
            Q_EMIT replacedAll(delta->changes.size());
        });
}

} // namespace galley

#include "moc_article_search.cpp"
