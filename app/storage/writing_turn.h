// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/file_descriptor.h"

#include <QString>

#include <chrono>

namespace galley {

// While it lives, no other Galley on this machine changes a document of the same folder: each
// reads, compares and replaces within a turn of its own. The lock is on the folder itself, so that
// nothing is left behind there and nothing of that name can be in the way. Where the file system
// has no such locks, or another program holds it for longer than `patience`, there is no turn, and
// the comparison directly before the rename (see durableWrite()) decides alone.
class WritingTurn {
public:
    // May wait: off the UI thread.
    explicit WritingTurn(const QString& documentPath,
                         std::chrono::milliseconds patience = std::chrono::seconds(3));

    bool isTaken() const { return m_isTaken; }

private:
    FileDescriptor m_folder;
    bool m_isTaken;
};

} // namespace galley
