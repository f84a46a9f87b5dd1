// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/text/text_search.h"

#include <QObject>

namespace galley {

// Looks for a query in the text of a session, on another thread and anew after each edit.
class ArticleSearch : public QObject {
    Q_OBJECT

public:
    explicit ArticleSearch(ArticleSession& session, QObject* parent = nullptr);

    const SearchQuery& query() const { return m_query; }
    void setQuery(const SearchQuery& query);
    // Of the last search for the query that ended, in the order of the text as it was then.
    int hitCount() const { return static_cast<int>(m_hits.size()); }
    // Where a hit stands by now; empty where its words are gone.
    TextRange hit(int number) const;
    bool isRunning() const { return m_found.isAwaited(); }
    // Why there are no hits, when the query cannot be run; else empty.
    const QString& fault() const { return m_fault; }

    // The first hit that begins at `position` or behind, from the start again after the last one;
    // and the last one that ends there or before. -1 when there are none.
    int nextHit(qsizetype position) const;
    int previousHit(qsizetype position) const;

    // Not while a search runs.
    void replace(int hit, const QString& replacement);
    // One undo step; replacedAll() follows, or replaceAllRefused() as when the text is edited
    // meanwhile. Of two that run only the last is done.
    void replaceAll(const QString& replacement);

Q_SIGNALS:
    void hitsChanged();
    void replacedAll(qsizetype count);
    void replaceAllRefused(const QString& sentence);

private:
    bool search();
    qsizetype searchedPlaceOf(qsizetype position) const;

    ArticleSession& m_session;
    SearchQuery m_query;
    QList<TextRange> m_hits;
    TextHistory::Held m_hitText; // the revision of the text that they are of
    QString m_fault;
    Latest<Result<QList<TextRange>>> m_found;
    Latest<Result<TextDelta>> m_replaced;
};

} // namespace galley
