// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QString>

#include <optional>

namespace galley {

// What is written of a remark on its card. Each is one line; what is long is cut.

// What it is: "Replace", "Change the title", "Note, private".
QString kindOf(const review::Remark& remark);
QString authorOf(const LiveReview& review, const review::Remark& remark);
// Both: "Replace · Mara Lind".
QString headOf(const LiveReview& review, const review::Remark& remark);
// The words that would go and those that would come, where that is what it proposes.
struct ProposedWords {
    QString goes;
    QString comes;
};
std::optional<ProposedWords> proposedWordsOf(const review::Remark& remark);
// What it proposes or quotes: "mill → tower", "“river”".
QString changeOf(const review::Remark& remark);
// How it stands, where that is to be told: "You changed these words since". Empty: it is in place.
QString standingOf(const LiveReview& review, qsizetype remark);
// All of it in a sentence, as it is spoken.
QString spokenOf(const LiveReview& review, qsizetype remark);

} // namespace galley
