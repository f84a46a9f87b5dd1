// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/field_suggestions.h"
#include "app/review/targets.h"
#include "app/text/text_delta.h"

namespace galley::review {

// Suggestions that propose an edit as it is, to the character, where a comparison would propose
// what differs by words. Kind, target and what is proposed are filled in. Nothing where nothing
// would change.
std::optional<Entry> suggestionOf(const TargetedText& text, const TextDelta& edit);

// The same of a field of an article, from the record of a file with that digest. Nothing also where
// accepting it would be refused, or where several tags would change.
std::optional<Entry> suggestionOf(const FieldEdit& edit, const Article& article,
                                  const QByteArray& record);

} // namespace galley::review
