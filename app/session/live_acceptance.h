// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "app/session/live_suggestions.h"

namespace galley {

// Finds, while it is wanted, the article as it would be with all open suggestions in it that can be
// accepted together. The article itself stays as it is.
class LiveAcceptance : public QObject {
    Q_OBJECT

public:
    // All must outlive it.
    LiveAcceptance(const ArticleSession& session, const LiveReview& review,
                   const LiveSuggestions& suggestions, QObject* parent = nullptr);

    struct Found {
        Article article;
        markdown::BlockList blocks; // of its text
        int accepted = 0; // suggestions
        int left = 0; // those that ask for a choice, or cannot be accepted
    };
    void setWanted(bool isWanted);

Q_SIGNALS:
    // At the beginning, and after whatever was edited or said.
    void found(const galley::LiveAcceptance::Found& found);

private:
    void find();

    const ArticleSession& m_session;
    const LiveReview& m_review;
    const LiveSuggestions& m_suggestions;
    bool m_isWanted = false;
    Latest<Found> m_found;
};

} // namespace galley
