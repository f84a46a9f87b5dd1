// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entries.h"
#include "app/review/remark.h"

namespace galley::review {

// Says of a remark what its decisions come to, all of which are given, in whatever order: one that
// another has seen is overruled by it; those left that do not agree leave it contested. One of an
// earlier revision counts no more.
void settle(Remark& remark, const QList<Entry>& decisions);

// What a person decides of a remark now, who knows the decisions in force: a new entry, or the next
// revision of the one by which he decided it before.
Entry decisionOn(const Remark& remark, Decided decided, const QUuid& person, qint64 order,
                 const std::optional<Entry>& former);

// The same of several remarks, whose decisions and orders are among the entries.
Entries decisionsOn(const QList<Remark>& remarks, Decided decided, const QUuid& person,
                    const Entries& entries);

// The remark belongs to that place in the text, says a person; likewise.
Entry placementOf(const Remark& remark, const Target& place, const QUuid& person, qint64 order,
                  const std::optional<Entry>& former);
QUuid placementId(const QUuid& person, const QUuid& remark);

// By which id a person decides a remark: one each, so that to decide anew is to revise.
QUuid decisionId(const QUuid& person, const QUuid& remark);

} // namespace galley::review
