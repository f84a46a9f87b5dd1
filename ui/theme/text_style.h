// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>

namespace galley {

// From one row of text to the next, in the size of its letters.
inline constexpr qreal textLineHeight = 1.6;

// How the text is set, in the editor and the preview.
struct TextStyle {
    QFont font;
    int columnCharacters = 70; // width of the text column, in average characters
    bool hasSmartTypography = false; // on the page: quotes, dashes and dots as printers set them

    bool operator==(const TextStyle&) const = default;
};

} // namespace galley
