// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <vector>

namespace galley {

// So many units of a page, and where in the source of a top-level block they were written.
struct ShownSource {
    enum class Kind {
        Verbatim, // unit by unit
        Respelled, // as a whole, by other signs
        Break, // likewise, between two lines
    };

    int position = 0; // on the page
    int length = 0;
    Kind kind = Kind::Verbatim;
    int line = 0; // from whose start (0: the block's first one) bytes count
    int byte = 0;
    int bytes = 0;
    // Of code: `byte` is how many units are left of the line. What quotes, lists and a fence's
    // indentation put before it is no part of the code.
    bool isFromLineEnd = false;
};

// Notes where what is written to a page comes from.
class SourceNotes {
public:
    // `shown` stands at that place of the page for an inline, whose bytes count from that line of
    // the top-level block.
    void noteInline(int position, QStringView shown, const markdown::Node& node, int line);
    // The same for a stretch of the text of a block of code or HTML, which begins on that line.
    void noteCode(int position, QStringView shown, const markdown::Node& node, int line,
                  TextRange stretch);

    const std::vector<ShownSource>& all() const { return m_notes; }

private:
    int noteVerbatim(ShownSource note, QStringView shown, QStringView literal);

    std::vector<ShownSource> m_notes;
};

} // namespace galley
