// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/leaving_test.cpp

#include "app/review/pseudonyms.h"

namespace galley::review {

QUuid pseudonymOf(const QUuid& person, const QUuid& document)
{
    return QUuid::createUuidV5(document, "pseudonym " + person.toRfc4122());
}

std::optional<Entry> namelessOf(const Entry& entry, const QUuid& document)
{
    if (entry.kind == EntryKind::Other)
        return {};
    Entry nameless = entry;
    nameless.by = pseudonymOf(entry.by, document);
    nameless.name.clear();
    nameless.initials.clear();
    if (entry.kind == EntryKind::Person) {
        nameless.id = nameless.by;
        nameless.pseudonymIn = document;
    }
    nameless.spelling.clear();
    nameless.spelling = spellingOf(nameless);
    return nameless;
}

Entry pseudonymEntry(const QUuid& pseudonym, const QUuid& document)
{
    Entry entry;
    entry.id = pseudonym;
    entry.by = pseudonym;
    entry.kind = EntryKind::Person;
    entry.pseudonymIn = document;
    return entry;
}

} // namespace galley::review
