// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/profile.h"

namespace galley::review {

// Those who said something under a name, or have that UUID.
QList<Person> peopleNamed(const QList<Person>& people, const QString& name);

// Who says something under a name: the first who has it, else somebody new, who has the same id for
// all who name him in the same record.
Entry speakerNamed(const Entries& entries, const QByteArray& record, const QString& name);

} // namespace galley::review
