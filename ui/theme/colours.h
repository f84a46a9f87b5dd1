// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace galley {

// Every colour the program uses beyond what the palette has, for one of its two looks. Text colours
// have a contrast of at least 4.5:1 on the backgrounds they are meant for; a test holds them to it.
struct Colours {
    QColor background; // of the text and the page
    QColor surface; // of the inspector, code, chips
    QColor border; // quote bars, rules, frames
    QColor text;
    QColor secondaryText; // captions, counts, Markdown's marks
    QColor accent; // links, focus, the modified mark
    QColor heading;
    QColor code;
    QColor selection;
    QColor searchHit;
    QColor currentSearchHit;
    QColor error;
    QColor warning;
    QColor ok;
    QColor errorSurface; // behind a banner
    QColor warningSurface;
    QColor removedSurface; // behind what a comparison shows as gone, new, or elsewhere
    QColor insertedSurface;
    QColor movedSurface;
    // Whose remark it is: letters, lines and badges. Those of two people differ in lightness or hue
    // for eyes of every kind; letters tell them apart all the same.
    std::array<QColor, 6> reviewers;
};

const Colours& lightColours();
const Colours& darkColours();

// The table that goes with a palette: widgets ask anew when the palette changes
// (QEvent::PaletteChange), so no other plumbing is needed.
const Colours& coloursFor(const QPalette& palette);

} // namespace galley
