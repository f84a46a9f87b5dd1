// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace galley {

// How a version came to be kept.
enum class VersionOrigin {
    Saved, // Galley wrote it, or set it aside before another program's took its place
    Found, // it stood in the file when Galley was about to write
    Rescued, // its bytes are kept, but no list that can be read says whose they are
};

// What a document's file once held.
struct Version {
    qint64 number =
        0; // counts what was kept of all documents: which came first, whatever clocks say
    QDateTime time; // UTC, to the millisecond: when it was written
    VersionOrigin origin = VersionOrigin::Saved;
    QByteArray hash; // SHA-256, 32 bytes
    qint64 size = 0; // bytes
    // Likewise of what stood beside the record then (see app/sidecar); empty: nothing, or nobody
    // knows.
    QByteArray beside = {};

    bool operator==(const Version&) const = default;
};

} // namespace galley
