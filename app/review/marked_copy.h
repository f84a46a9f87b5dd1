// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/changed_copy.h"
#include "app/review/critic_markup.h"

namespace galley::review {

// An article with another text, as a copy of which its marks were made.
Article withText(const Article& article, const QString& text);

// The marks in a copy that is Markdown; none where the article has some itself, for then they are
// words of its text.
ReadMarks marksIn(const Article& copy, const QString& path, const Article& article);

// The same as suggestionsOf() for a copy in whose text the changes and comments are CriticMarkup:
// what the marks suggest, and what was changed without any. Its other fields are not looked at.
CopyImport suggestionsOfMarks(const Article& base, const ReadMarks& marks, const QUuid& person);

} // namespace galley::review
