// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/foreign/marked_text.h"

namespace galley::foreign {

// A mark of a segment; equal ones of neighbours are one.
struct Style {
    MarkKind kind = MarkKind::Bold;
    QString url;

    bool operator==(const Style&) const = default;
};

// A stretch of the text in which all marks are the same, the outermost first.
struct Segment {
    QString text;
    std::vector<Style> styles;
};

// How many of the outer styles two segments share.
std::size_t sharedStyles(const Segment& one, const Segment& other);

// A marked text cut where its marks begin and end. White space at the edge of marks stands outside
// of them, as Markdown wants it, and code does not reach over the end of a line.
std::vector<Segment> segmentsOf(const MarkedText& text);

} // namespace galley::foreign
