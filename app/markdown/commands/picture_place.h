// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "app/text/source_text.h"

namespace galley::markdown {

// Where a picture goes that was dropped or pasted at a place of the text (UTF-16 units): there, or
// behind the word, link, picture, code in a line, HTML or markup that the place is in the middle
// of. A place in a block of code or HTML is answered as it is, for no picture can be there.
qsizetype picturePlace(const BlockList& blocks, const SourceText& text, qsizetype position);

} // namespace galley::markdown
