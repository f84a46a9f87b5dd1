// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "app/session/live_checks.h"
#include "app/session/live_review.h"
#include "app/session/live_suggestions.h"
#include "app/session/picture_loader.h"

namespace galley {

// An article that is open, and what is looked for in it and loaded for it, whether or not a window
// shows it.
struct OpenDocument {
    explicit OpenDocument(OpenedArticle opened, std::unique_ptr<ArticleJournal> journal = nullptr)
        : session(std::move(opened), systemClock(), std::move(journal))
        , checks(session)
        , review(session)
        , suggestions(session, review)
        , pictures(session)
    {
    }

    ArticleSession session;
    LiveChecks checks;
    LiveReview review;
    LiveSuggestions suggestions;
    PictureLoader pictures;
};

} // namespace galley
