// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/reviewed_file.h"

namespace galley {

// "ready  Ada  said of an earlier text; 3 words changed since".
QString verdictLine(const review::SaidVerdict& verdict, const ReviewedFile& file);

// "checklist  House style  Ada  2 of 3 ticked".
QString checklistLine(const review::SaidChecklist& checklist, const ReviewedFile& file);

// A line a verdict, with its note below; a line a checklist, with its items below; two or more
// lines a remark: its id, author, kind, place and state, then its words.
QStringList reviewLines(const ReviewedFile& file);

// {"remarks", "people", "verdicts", "checklists"}: each remark with `id`, `by` (the name), `byId`,
// `kind`, `state`, `quote`, `body`; of a suggestion `before` and `after`, of a move its inner
// `changes`; `start` and `end` in code points of the text as it is now, unless it is gone or about
// a field
// (`pointer`). Each verdict with `id`, `by`, `byId`, `verdict`, `note`, `cid`, `isOfThisText` and,
// if that text is known, `changedWords`. Each checklist with `id`, `by`, `byId`, `title` and
// `items`, each of these with `words`, `ticked` (of this text) and `tickedBefore` (of an earlier
// one).
QByteArray reviewAsJson(const ReviewedFile& file);

} // namespace galley
