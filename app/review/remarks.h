// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/remark.h"
#include "app/review/review.h"

#include <QSet>

namespace galley::review {

// The remarks of a review with what was answered and decided, and where they are in the article as
// it is now: what is about fields first, then through the text, then what is gone. A comparison for
// each text that was remarked on: call it off the UI thread. `accepted` are taken for accepted,
// beside those of which the review says so.
QList<Remark> remarksOf(const Review& review, const Article& article,
                        const QSet<QUuid>& accepted = {});

} // namespace galley::review
