// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_names.h"

#include "app/recovery/words.h"

namespace galley {

using recovery::Words;

namespace {

bool hasBeginning(const JournalContent& journal)
{
    return !journal.entries.isEmpty()
        && std::holds_alternative<JournalBase>(journal.entries.constFirst().act);
}

} // namespace

bool JournalNames::settle(const OwnFolder& folder)
{
    return folder.rename(arriving(), settled());
}

void JournalNames::remove(const OwnFolder& folder)
{
    settle(folder); // else the older one would be there for a moment
    folder.remove(settled());
}

Result<ReadJournal> JournalNames::read(const OwnFolder& folder)
{
    ReadJournal journal;
    std::optional<Error> fault;
    bool isThere = false;
    bool hasAny = false;
    for (const QByteArray& name : {arriving(), settled()}) {
        const auto bytes = folder.read(name, maximumBytes);
        if (!bytes && bytes.error().kind == ErrorKind::NotFound)
            continue;
        isThere = true;
        const JournalContent content = bytes ? readJournal(*bytes) : JournalContent();
        if (!bytes && !fault)
            fault = bytes.error();
        if (!bytes && bytes.error().kind == ErrorKind::NotAFile)
            continue; // no journal of anybody's
        if (!content.isWhole())
            journal.unread.append(name);
        if (hasBeginning(content) && (!hasAny || content.isBegun())) {
            journal.content = content;
            journal.name = name;
        }
        hasAny = hasAny || hasBeginning(content);
        if (content.isBegun())
            return journal;
    }
    if (hasAny)
        return journal;
    if (fault)
        return *fault;
    return isThere ? Error{ErrorKind::Malformed,
                           Words::tr("It is damaged from its beginning, or of another "
                                     "version of Galley."),
                           {}}
                   : Error{ErrorKind::NotFound, Words::tr("There is no journal."), {}};
}

} // namespace galley
