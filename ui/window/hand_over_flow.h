// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

class QFont;
class QWidget;

namespace galley {

// Asks what of a review a person hands over and where to, and does it: the verdict is said first,
// so that it is in there.
void askWhatToHandOver(LiveReview& review, const review::Profile& who, const QFont& textFont,
                       QWidget& window);

} // namespace galley
