// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QColor>

#include <optional>

class QPalette;

namespace galley {

class LiveReview;
class LiveSuggestions;

// How an open remark is marked where the text is shown.
struct RemarkMark {
    TextRange range; // of the text as it is
    QColor ink; // of its author
    // Words that would come and go; of what asks for a choice they stand as they are.
    bool isOfWords = false;
};

// Nothing for what is decided, gone, about a field, or stands in the text already.
std::optional<RemarkMark> markOf(const LiveReview& review, const LiveSuggestions& suggestions,
                                 qsizetype remark, const QPalette& palette);

} // namespace galley
