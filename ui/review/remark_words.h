// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QString>

namespace galley {

// What is written of a remark on its card. Each is one line; what is long is cut.

// What it is and whose: "Replace · Mara Lind".
QString headOf(const LiveReview& review, const review::Remark& remark);
// What it proposes or quotes: "mill → tower", "“river”".
QString changeOf(const review::Remark& remark);
// How it stands, where that is to be told: "You changed these words since". Empty: it is in place.
QString standingOf(const LiveReview& review, qsizetype remark);
// All of it in a sentence, as it is spoken.
QString spokenOf(const LiveReview& review, qsizetype remark);

} // namespace galley
