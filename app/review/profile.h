// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/review/entries.h"

namespace galley::review {

// The person who uses this machine, as other people's programs know him: a UUID that is made with
// the first remark or decision, and the name that he gave. Kept in
// $XDG_DATA_HOME/galley/profile.json.
struct Profile {
    QUuid id;
    QString name; // empty: not given yet
    QString initials;
};

// Makes the UUID durably where there is none.
Result<Profile> ownProfile();
Result<void> saveProfile(const Profile& profile);

// The first letters of up to two words of a name.
QString initialsOf(const QString& name);

// What a person says of himself in a review.
Entry personEntry(const QUuid& id, const QString& name, const QString& initials);

// A person as others see him.
struct Person {
    QUuid id;
    QString name; // empty: he gave none
    QString initials;
    QString letter; // one, two, or with a number: no other in the review has the same
    int colour = 0; // 0 to 5, by the id; on a clash the next that is free, in the order of ids

    // On one line; the letter of who gave none.
    QString shownName() const { return name.trimmed().isEmpty() ? letter : name.simplified(); }
    bool operator==(const Person&) const = default;
};

// All who said something, by their ids.
QList<Person> peopleOf(const Entries& entries);

} // namespace galley::review
