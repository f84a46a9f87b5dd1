// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/journal_format.h"

#include <QString>

namespace galley {

// The names of one document's journals: the one that is on the disk for certain, and the newer one
// that takes its place as soon as it is, too.
struct JournalPaths {
    QString settled;

    QString arriving() const { return settled + QStringLiteral(".new"); }

    // Puts the arriving journal in the settled one's place; false, with errno, where that fails.
    bool settle() const;
    // In one step, whatever is there of both.
    void remove() const;
    // What the newer one tells; where a power cut came before it was whole, the older one. NotFound
    // where there is none.
    Result<JournalContent> read() const;
};

} // namespace galley
