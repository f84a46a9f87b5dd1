// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/text_units.h"

namespace galley {

// Where two JSON texts differ, ascending, each stretch apart from the next: by lines, and within
// those by words. None parts a surrogate pair or a CRLF, or begins within an escape that both have
// (\n). What is too long or too different to be compared so is one stretch: time stays in
// proportion to the texts. Call it off the UI thread.
QList<Difference> recordDifferences(const QString& before, const QString& after);

} // namespace galley
