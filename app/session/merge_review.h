// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_merge.h"
#include "app/session/article_session.h"

#include <QObject>

namespace galley {

// Something of a merge that a person has to look at.
struct MergeItem {
    MergePlace place; // of the text, as it was merged
    std::optional<FieldConflict> field; // in place of a place of the text

    bool isConflict() const { return field || place.isConflict(); }
};

// What is still to be looked at after both sides' changes became the article of a session. Decides
// conflicts for one side or the other; what was typed since stays.
class MergeReview : public QObject {
    Q_OBJECT

public:
    // `merge` is the article that the session has now.
    MergeReview(ArticleSession& session, const Article& base, const Article& ours,
                const Article& theirs, const ArticleMerge& merge, QObject* parent = nullptr);

    const QList<MergeItem>& items() const { return m_items; }
    // Where a place of the text is by now.
    TextRange rangeOf(qsizetype item) const;
    bool isDone() const { return m_items.isEmpty(); }

    void lookedAt(qsizetype item);
    // One undo step.
    void take(qsizetype item, MergeSide side);

Q_SIGNALS:
    void changed();

private:
    void takeText(const MergePlace& place, MergeSide side);
    void decide(MergeSide side);
    void remove(qsizetype item);

    ArticleSession& m_session;
    QString m_base;
    QString m_ours;
    QString m_theirs;
    QString m_merged; // with the decisions so far
    TextHistory::Held m_mergedText; // the revision that the places are of
    QList<MergeDecision> m_decisions;
    QList<MergeItem> m_items;
};

} // namespace galley
