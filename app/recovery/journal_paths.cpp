// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_paths.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace galley {

namespace {

bool hasBeginning(const JournalContent& journal)
{
    return !journal.entries.isEmpty()
        && std::holds_alternative<JournalBase>(journal.entries.constFirst().act);
}

} // namespace

bool JournalPaths::settle() const
{
    return std::rename(QFile::encodeName(arriving()).constData(),
                       QFile::encodeName(settled).constData())
        == 0;
}

void JournalPaths::remove() const
{
    settle(); // else the older one would be there for a moment
    QFile::remove(settled);
}

Result<ReadJournal> JournalPaths::read(const OwnFolder& folder)
{
    ReadJournal journal;
    std::optional<Error> fault;
    bool isThere = false;
    bool hasAny = false;
    for (const QString& name : {arrivingName(), JournalPaths::name()}) {
        const auto bytes = folder.read(name, mostBytes);
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
    return isThere
        ? Error{ErrorKind::Malformed,
                QCoreApplication::translate("Recovery",
                                            "It is damaged from its beginning, or of another "
                                            "version of Galley."),
                {}}
        : Error{ErrorKind::NotFound,
                QCoreApplication::translate("Recovery", "There is no journal."),
                {}};
}

} // namespace galley
