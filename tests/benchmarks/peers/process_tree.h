// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace peers {

// A program under measurement with all the processes it started.
class ProcessTree {
public:
    // Starts the command, found along PATH.
    explicit ProcessTree(const std::vector<std::string>& command);
    // Ends what it started: politely, then not.
    ~ProcessTree();
    ProcessTree(const ProcessTree&) = delete;
    ProcessTree& operator=(const ProcessTree&) = delete;

    bool isRunning() const;
    // Processor time used so far, in milliseconds.
    double processorTime() const;
    // Memory that is resident, in megabytes (10^6): what several processes share counts for each,
    struct Memory {
        double resident = 0;
        double proportional = 0; // or for each its part
    };
    Memory memory() const;

private:
    std::vector<pid_t> members() const;

    pid_t m_root = 0;
};

} // namespace peers
