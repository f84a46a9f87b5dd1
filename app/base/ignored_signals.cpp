// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/writers_story_test.cpp

#include "app/base/ignored_signals.h"

#include <csignal>

namespace galley {

void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a limit of the file's size
}

} // namespace galley
