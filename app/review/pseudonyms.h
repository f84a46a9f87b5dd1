// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"

namespace galley::review {

// Who a person is in copies of a review that have no names: the same in all of one document's, so
// that what he says in two of them is one person's, and who knows him finds him again.
QUuid pseudonymOf(const QUuid& person, const QUuid& document);

// An entry as it is in such a copy: by the pseudonym, under its own id, without the names that it
// has as members and without members that are not known here. What is said stays as it is. One of
// an unknown kind has no such form (nothing): what stands in it nobody here knows.
std::optional<Entry> namelessOf(const Entry& entry, const QUuid& document);

// What such a copy says of a person.
Entry pseudonymEntry(const QUuid& pseudonym, const QUuid& document);

} // namespace galley::review
