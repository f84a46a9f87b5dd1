// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <ctime>

namespace galley::tests {

// What this thread used of the processor so far: a clock on the wall also tells how busy the
// machine is with others.
inline double threadSeconds()
{
    timespec used = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

} // namespace galley::tests
