// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/preview_reading_test.cpp

#include "ui/preview/page_zoom.h"

#include <algorithm>
#include <array>

namespace galley {

namespace {

constexpr std::array sizes{50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

} // namespace

int zoomAfter(int percent, int steps)
{
    for (; steps > 0; --steps) {
        const auto* larger = std::upper_bound(sizes.begin(), sizes.end(), percent);
        percent = larger == sizes.end() ? sizes.back() : *larger;
    }
    for (; steps < 0; ++steps) {
        const auto* larger = std::lower_bound(sizes.begin(), sizes.end(), percent);
        percent = larger == sizes.begin() ? sizes.front() : *(larger - 1);
    }
    return percent;
}

} // namespace galley
