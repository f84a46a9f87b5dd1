// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_pieces.h"

namespace galley {

// The words of a paragraph or heading that stand in a range of it, as a block of their own. What
// cannot be parted (a picture, a tag with a comment) is in the one in which it begins; a line that
// is broken by hand at the end of the range ends without its break. Where they were written is
// known only where it is asked for: a long text is gone through for that.
enum class WrittenPlaces { Unknown, Known };
markdown::Node wordsIn(const markdown::Node& block, const PieceRange& range,
                       WrittenPlaces places = WrittenPlaces::Unknown);

} // namespace galley
