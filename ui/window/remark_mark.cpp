// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/page_review_test.cpp

#include "ui/window/remark_mark.h"

#include "app/session/live_suggestions.h"
#include "ui/review/badge.h"
#include "ui/theme/colours.h"

namespace galley {

std::optional<RemarkMark> markOf(const LiveReview& review, const LiveSuggestions& suggestions,
                                 qsizetype index, const QPalette& palette)
{
    const review::Remark& remark = review.remarks()[index];
    const bool isMarked = remark.isOpen() && !suggestions.isShown(remark.entry);
    const auto range = isMarked ? review.rangeOf(index) : std::nullopt;
    if (!range)
        return std::nullopt;
    const review::Person* const person = review.person(remark.entry.by);
    const QColor ink = inkOf(person, coloursFor(palette));
    using Kind = review::EntryKind;
    const Kind kind = remark.entry.kind;
    const bool isOfWords = kind == Kind::Insert || kind == Kind::Delete || kind == Kind::Replace;
    return RemarkMark{*range, ink, isOfWords && remark.stands() && !review.meetsAnother(index)};
}

} // namespace galley
