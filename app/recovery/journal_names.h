// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/recovery/journal_format.h"
#include "app/storage/own_folder.h"

#include <QByteArrayList>

namespace galley {

// What was read of a document's journals.
struct ReadJournal {
    JournalContent content;
    QByteArray name; // of the file that this is the content of
    // Names of the files that could not be read to their ends. Nobody knows what is in there.
    QByteArrayList unread;
};

// The names of one document's journals in their folder: the one that is on the disk for certain,
// and the newer one that takes its place as soon as it is, too.
struct JournalNames {
    static constexpr qsizetype maximumBytes = 512 * mebibyte; // of a journal

    static QByteArray settled() { return QByteArrayLiteral("journal"); }
    static QByteArray arriving() { return QByteArrayLiteral("journal.new"); }

    // Puts the arriving journal in the settled one's place; false, with errno, where that fails.
    static bool settle(const OwnFolder& folder);
    // In one step, whatever is there of both.
    static void remove(const OwnFolder& folder);

    // What the newer one of a place tells; where a power cut came before it was whole, the older
    // one. NotFound where there is none; another Error, with the reason, where neither tells
    // anything.
    static Result<ReadJournal> read(const OwnFolder& folder);
};

} // namespace galley
