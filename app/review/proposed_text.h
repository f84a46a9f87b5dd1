// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/text_bases.h"

namespace galley::review {

// Whether a suggestion for the text is its words alone, put in the place of the target's.
bool isSimple(const Entry& entry);

// The text that suggestions were made on with all of them made: they are of that text. What was
// changed within a move goes with it, if both are among them. Nothing where two of them want the
// same words, or one does not fit the text.
std::optional<QString> proposedText(const TextBase& base, const QList<Entry>& suggestions);

// Whether what a suggestion does is what it shows: its target becomes what is proposed, or moves,
// and no other word is touched, but for white space, the numbers of lists and typography.
bool doesWhatItSays(const TextBase& base, const Entry& suggestion);

} // namespace galley::review
