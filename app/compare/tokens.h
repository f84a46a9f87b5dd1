// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

namespace galley::compare {

// Cuts a block into words (UAX #29) and marks. A run of one mark (`**`, `--`, `...`) is one token,
// a link's target with its `](` and `)` another, an item's number a third, whose key says nothing
// of which number. Keys tell apart neither Unicode's forms of a letter nor straight and curled
// quotes.
QList<Token> cutIntoTokens(const QString& text, const Block& block, Vocabulary& vocabulary);

// As a person reads it who does not look at its typography: composed letters, straight quotes, and
// signs of ASCII for dashes and dots.
QString withoutTypography(QStringView text);

} // namespace galley::compare
