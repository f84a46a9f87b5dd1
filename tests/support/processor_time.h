// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <ctime>

namespace galley::tests {

// What this process used of the processor so far: a clock on the wall also tells how busy the
// machine is with others.
inline double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace galley::tests
