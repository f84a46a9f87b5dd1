// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"

namespace galley {

// How much one copy of an article changed since a base on its own: the words that it brought, or
// took out without others in their place, a field or a move counting as one. What another copy
// changed alike since that base does not count.
qsizetype ownChangesOf(const ArticleComparison& copy, const ArticleComparison& other);

} // namespace galley
