// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/journal_entry.h"

#include <QByteArray>
#include <QList>

namespace galley {

// A journal file:
//
//   "galley journal 1\n"
//   then for each entry
//     length    4 bytes, little-endian: of the payload
//     checksum  8 bytes: the beginning of SHA-256 over the checksum before (the first line, for
//               the first entry) and the payload
//     payload   see encoded()
//
// An entry counts only where it stands: behind all those before it. So a torn end, and blocks that
// an earlier file left on the disk, are told from what was written. SHA-256 because Qt has it and a
// key a time it costs nothing; 8 bytes of it because the fault is chance, not an attacker.

// Walks along the frames of a journal, writing or reading.
class JournalFraming {
public:
    JournalFraming();

    static QByteArray firstLine();
    // The frame of the next entry.
    QByteArray framed(const QByteArray& payload);

    // Whether a payload with that checksum is the next one; if so, it is left behind.
    bool passes(QByteArrayView checksum, QByteArrayView payload);

private:
    QByteArray checksumOf(QByteArrayView payload) const;

    QByteArray m_last;
};

// What could be read of a journal.
struct JournalContent {
    QList<JournalEntry> entries;
    // Torn or damaged behind those, or of a kind that only a later version knows.
    bool isTailLost = false;

    // Whether everything is there that it was begun with.
    bool isBegun() const;
    // Whether it was read to its end.
    bool isWhole() const { return isBegun() && !isTailLost; }
};

// Never fails: entries are read up to the first one that is not whole. A journal of another version
// has none.
JournalContent readJournal(const QByteArray& bytes);

} // namespace galley
