// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"

namespace galley::compare {

// A delta of a text with what follows from it for the numbers of lists: an item whose number was
// one more than that of the item before has this also then, and a list begins with the number that
// it began with. A number that the delta itself changes stays as it is there.
TextDelta withNumbers(const QString& text, const TextDelta& delta);

} // namespace galley::compare
