// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"

#include <QMap>

namespace galley::review {

// What people said, of each entry the latest revision. Adding is idempotent, commutative and
// associative: whoever imports what in whatever order has the same in the end.
class Entries {
public:
    // Of one revision in two spellings of the same value the one that sorts first is kept; of one
    // with two values both are, and neither counts; nor does what
    // two authors give the same id.
    void add(const Entry& entry);
    void add(const Entries& others);

    // The entry of that id; nothing where it is not there, or is forged.
    std::optional<Entry> entry(const QUuid& id) const;
    bool contains(const Entry& entry) const; // this very revision and value

    // Those that count, by order and id.
    QList<Entry> all() const;
    // Forged ones as well, as they are written.
    QList<Entry> kept() const;
    QList<QUuid> authors() const; // ascending
    Entries by(const QUuid& author) const;
    // So that one more can be written.
    qint64 highestOrder() const;

    bool operator==(const Entries& other) const;

private:
    using Key = std::pair<QUuid, QUuid>; // the id, its author
    bool counts(QMap<Key, QList<Entry>>::const_iterator kept) const;

    QMap<Key, QList<Entry>> m_entries; // of the highest revision; more than one: forged
};

} // namespace galley::review
