// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/reviewed_file.h"

namespace galley {

// Two or more lines a remark: its id, author, kind, place and state, then its words.
QStringList reviewLines(const ReviewedFile& file);

// {"remarks", "people"}: each remark with `id`, `by` (the name), `byId`, `kind`, `state`, `quote`,
// `body`; of a suggestion `before` and `after`, of a move its inner `changes`; `start` and `end` in
// code points of the text as it is now, unless it is gone or about a field (`pointer`).
QByteArray reviewAsJson(const ReviewedFile& file);

} // namespace galley
