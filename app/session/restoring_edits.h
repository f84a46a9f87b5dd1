// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"
#include "app/session/article_session.h"

namespace galley {

// Edits of the article that a comparison has as its `after`, by which it becomes again what it was
// before: all of it, one passage of the text, one field. What Galley does not edit stays.
ArticleEdit everythingTakenBack(const ArticleComparison& comparison);
ArticleEdit passageTakenBack(const ArticleComparison& comparison, qsizetype passage);
ArticleEdit quietPlacesTakenBack(const ArticleComparison& comparison);
ArticleEdit memberTakenBack(const ArticleComparison& comparison, qsizetype member);

// Whether such an edit can be made of a member.
bool canTakeBack(const MemberChange& member);

} // namespace galley
