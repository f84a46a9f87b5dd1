// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/review/entries.h"

namespace galley::review {

// The file `<UUID>.json` of one person in a folder `review`:
//
//   {"format": "galley-review", "version": 1, "by": UUID, "entries": [one entry a line]}
//
// Its bytes follow from the entries alone, in order of their order and id; resources/review/ says
// what an entry has.

inline constexpr qsizetype largestReviewFile = 32 * mebibyte;
inline constexpr qsizetype maximumEntries = 100'000; // in a file

// Fails, with the place, for what is no such file, or says something that is not understood, or
// has an entry of somebody else.
Result<Entries> entriesIn(const QByteArray& json);

// All entries have to be by one author.
QByteArray reviewFileOf(const Entries& entries, const QUuid& author);

} // namespace galley::review
