// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_columns.h"

#include <algorithm>

namespace galley {

namespace {

constexpr int leastAir = 24;
constexpr int leastAirOfTwo = 62; // bars and letters of what stands beside the text are in it
constexpr int leastGap = 24;
constexpr int usualGap = 56;
constexpr int leastBeside = 23; // em of what stands there
constexpr int maximumBeside = 28;

} // namespace

TextColumns sharedWidth(int width, const WantedColumns& wanted)
{
    const int least = leastBeside * wanted.em;
    const bool hasRoom = width >= leastAirOfTwo + wanted.leastText + leastGap + least;
    if (wanted.em == 0 || !hasRoom) {
        const int air = std::max(leastAir, (width - wanted.text) / 2);
        return {air, width - 2 * air, air, 0};
    }
    const int text = std::clamp(width - leastAirOfTwo - usualGap - least, wanted.leastText,
                                std::max(wanted.text, wanted.leastText));
    const int gap = std::clamp(width - leastAirOfTwo - text - least, leastGap, usualGap);
    const int beside =
        std::clamp(width - leastAirOfTwo - text - gap, least, maximumBeside * wanted.em);
    const int air = (width - text - gap - beside + leastAirOfTwo) / 2;
    return {air, text, gap, beside};
}

} // namespace galley
