// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley {

// Extended grapheme clusters of UAX #29 as ICU counts them, which is how the lexicon's maxGraphemes
// is meant.
qsizetype graphemeCount(QStringView text);

// The end of the grapheme cluster that starts at `position` (UTF-16 units).
qsizetype nextGrapheme(QStringView text, qsizetype position);

// How long an emoji is that the text ends with, if it is one of several code points (a flag, a
// family, a tone of skin) and therefore to be taken as one; else 0.
qsizetype emojiBefore(QStringView text);

// The length in UTF-8 bytes, without encoding it: what the lexicon's maxLength counts.
qsizetype utf8Length(QStringView text);

} // namespace galley
