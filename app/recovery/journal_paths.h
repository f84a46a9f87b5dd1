// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/recovery/journal_format.h"
#include "app/storage/own_folder.h"

#include <QString>
#include <QStringList>

namespace galley {

// What was read of a document's journals.
struct ReadJournal {
    JournalContent content;
    QString name; // of the file that this is the content of
    // Names of the files that could not be read to their ends. Nobody knows what is in there.
    QStringList unread;
};

// The names of one document's journals: the one that is on the disk for certain, and the newer one
// that takes its place as soon as it is, too.
struct JournalPaths {
    static constexpr qsizetype mostBytes = 512 * mebibyte; // of a journal

    QString settled;

    static QString name() { return QStringLiteral("journal"); }
    static QString arrivingName() { return name() + QStringLiteral(".new"); }

    QString arriving() const { return settled + QStringLiteral(".new"); }

    // Puts the arriving journal in the settled one's place; false, with errno, where that fails.
    bool settle() const;
    // In one step, whatever is there of both.
    void remove() const;

    // What the newer one of a place tells; where a power cut came before it was whole, the older
    // one. NotFound where there is none; another Error, with the reason, where neither tells
    // anything.
    static Result<ReadJournal> read(const OwnFolder& folder);
};

} // namespace galley
