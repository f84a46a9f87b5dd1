// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QString>

namespace galley {

// What is written of the choices in a doubt.

QString titleOf(const review::Doubt& doubt); // "Two suggestions meet"
QString titleOf(const LiveReview& review, const review::Doubt& doubt, const review::Choice& choice);

// What the text has there, and what would come, with some words beside, as HTML: what would go is
// struck, what would come underlined. Empty where it is not about words of the text.
QString wordsOf(const LiveReview& review, const review::Doubt& doubt, const review::Choice& choice);

// How the place reads by a choice. Empty where it is not about words of the text.
QString readingBy(const LiveReview& review, const review::Doubt& doubt,
                  const review::Choice& choice, const QString& ownWords);

} // namespace galley
