// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/remark.h"
#include "app/review/review.h"

namespace galley::review {

// The article that the last of the open remarks is about, if its text is another by now: what was
// sent, and can be compared with.
std::optional<Article> sentArticle(const Review& review, const QList<Remark>& remarks,
                                   const Article& article);

} // namespace galley::review
