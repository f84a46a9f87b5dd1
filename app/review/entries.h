// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"

#include <QHash>
#include <QMap>
#include <QSet>

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

    // The entry of that id; nothing where it is not there, or is forged. What somebody says under a
    // pseudonym whose person is known here is that person's, and one with what he says himself.
    std::optional<Entry> entry(const QUuid& id) const;
    bool contains(const Entry& entry) const; // this very revision and value

    bool isEmpty() const { return m_entries.isEmpty(); } // not even of forged ones
    // Those that count, by order and id; sorted each time.
    QList<Entry> all() const;
    // Forged ones as well, as they are written.
    QList<Entry> kept() const;
    QList<QUuid> authors() const; // ascending
    // Without pseudonyms of those who are known.
    QList<QUuid> people() const;
    // Of those pseudonyms, whose they are.
    using People = QHash<QUuid, QUuid>;
    People peopleByPseudonym() const;
    Entries by(const QUuid& author) const;
    int remarkCount() const; // comments and suggestions, forged ones as well
    // So that one more can be written.
    qint64 highestOrder() const;

    bool operator==(const Entries& other) const;

private:
    using Key = std::pair<QUuid, QUuid>; // the id, its author
    using Kept = QMap<Key, QList<Entry>>::const_iterator;
    std::optional<Entry> counting(Kept first, Kept end, const People& people) const;

    QMap<Key, QList<Entry>> m_entries; // of the highest revision; more than one: forged
    QSet<QUuid> m_pseudonyms; // all who say of themselves that they are some
};

// What a person says under an id: anew, or as the next revision of what was said under it before.
Entry saidAs(const QUuid& id, const QUuid& person, EntryKind kind, qint64 order,
             const std::optional<Entry>& former);

} // namespace galley::review
