// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/theme/colours.h"

namespace galley {

// Warm paper by day, warm slate by night: one quiet blue is the only accent, so that what a person
// wrote stays the strongest thing on the screen.
const Colours& lightColours()
{
    static const Colours colours{
        .background = QColor(0xFDFDFB),
        .surface = QColor(0xF4F4F0),
        .border = QColor(0xDBDBD4),
        .text = QColor(0x24272B),
        .secondaryText = QColor(0x5F6469),
        .accent = QColor(0x1B659C),
        .heading = QColor(0x121417),
        .code = QColor(0x6B4428),
        .selection = QColor(0xCDE2F4),
        .searchHit = QColor(0xFBEBB0),
        .currentSearchHit = QColor(0xF9C74F),
        .error = QColor(0xA8261D),
        .warning = QColor(0x764F00),
        .ok = QColor(0x1D6638),
        .errorSurface = QColor(0xFBE9E7),
        .warningSurface = QColor(0xFBF2DA),
        .removedSurface = QColor(0xFADFDC),
        .insertedSurface = QColor(0xD9F0DB),
        .movedSurface = QColor(0xE3E6F5),
        .reviewers = {QColor(0x4059B2), QColor(0x633026), QColor(0x741066), QColor(0x496F09),
                      QColor(0xB2245C), QColor(0x0F7269)},
    };
    return colours;
}

const Colours& darkColours()
{
    static const Colours colours{
        .background = QColor(0x1C1D1F),
        .surface = QColor(0x26282B),
        .border = QColor(0x3E4146),
        .text = QColor(0xE0E0DB),
        .secondaryText = QColor(0xA3A7AC),
        .accent = QColor(0x84BBE6),
        .heading = QColor(0xF5F5F1),
        .code = QColor(0xDDBFA0),
        .selection = QColor(0x264D70),
        .searchHit = QColor(0x54460F),
        .currentSearchHit = QColor(0x725600),
        .error = QColor(0xF49A92),
        .warning = QColor(0xE8C56E),
        .ok = QColor(0x85CC98),
        .errorSurface = QColor(0x3D2422),
        .warningSurface = QColor(0x382F19),
        .removedSurface = QColor(0x4C2826),
        .insertedSurface = QColor(0x1F4029),
        .movedSurface = QColor(0x2D3350),
        .reviewers = {QColor(0x8C9FEF), QColor(0xEDBA87), QColor(0xEBC6F5), QColor(0x7FAE3A),
                      QColor(0xF37595), QColor(0x1FB09A)},
    };
    return colours;
}

const Colours& coloursFor(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    return dark ? darkColours() : lightColours();
}

} // namespace galley
