// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// Half of a surrogate pair counts as a character of its own.
struct Character {
    char32_t value = 0;
    qsizetype length = 1; // UTF-16 units

    static Character at(QStringView text, qsizetype position);
};

// How a character is spelled where a line would not show it, or would be turned round by it:
// "⟨U+202E⟩". Controls but the tabulator, marks of direction and other invisible ones, ends of
// lines, half surrogates; "⟨byte FF⟩" for those of textOfBytes(). Empty for all others, joiners and
// variation selectors too, which are seen by what they do to their neighbours.
QString visibleSpelling(char32_t character);

// How many columns of a fixed pitch it takes, as far as that can be said without a font. A
// tabulator's are not counted from the line's start.
int columnsOf(char32_t character);

// Whether a row may end before `next`: not within what is read as one character.
bool mayPart(char32_t character, char32_t next);

} // namespace galley
