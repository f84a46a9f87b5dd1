// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace galley::tests {

// Whether `holds` is true for a process without privileges: of this one, or when it is root's, of a
// child that gave its privileges up.
template <typename Condition> bool unprivileged(Condition holds)
{
    if (::geteuid() != 0)
        return holds();
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        const bool dropped = ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
        std::_Exit(dropped && holds() ? 0 : 1);
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

} // namespace galley::tests
