// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QFlags>

#include <vector>

namespace galley::markdown {

// What a stretch of Markdown source is, for a view that paints the source. Kinds add up: a star
// around a word in a heading is Heading, Emphasis and Mark.
enum class SpanKind {
    Heading = 1 << 0,
    Emphasis = 1 << 1,
    Strong = 1 << 2,
    Code = 1 << 3, // in a line or in a block
    Link = 1 << 4, // all of it, brackets and target included
    Image = 1 << 5, // likewise
    Target = 1 << 6, // a link's or an image's address and title
    Quote = 1 << 7,
    ListMarker = 1 << 8,
    ThematicBreak = 1 << 9,
    Html = 1 << 10,
    Mark = 1 << 11, // the markup itself, as against what it is put around
    Strikethrough = 1 << 12,
    Table = 1 << 13, // all of it, pipes included
};
inline constexpr int spanKindCount = 14;

Q_DECLARE_FLAGS(SpanFlags, SpanKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(SpanFlags)

struct Span {
    TextRange range;
    SpanFlags flags;

    bool operator==(const Span&) const = default;
};

} // namespace galley::markdown
