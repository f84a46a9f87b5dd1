// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"
#include "app/lexicon/schema.h"

#include <QHash>
#include <QList>

namespace galley::lexicon {

// The schemas that are at hand, by their references.
class Catalog {
public:
    // Those of articles and publications, which are part of the program.
    static const Catalog& shipped();

    // Adds a document's definitions, in place of those of an earlier one of the same id.
    void add(const Document& document);

    // What a whole reference names ("nsid" or "nsid#name"); null where it is not at hand.
    SchemaPointer find(const QString& reference) const;
    // What records of a type hold; null where that is not at hand or no record.
    const RecordSchema* record(const QString& type) const;

private:
    QHash<QString, QHash<QString, SchemaPointer>> m_definitions; // by id and name
};

// The shipped schemas and those that a person added as files.
struct InstalledSchemas {
    Catalog catalog;
    QList<Error> faults; // of files that are no schema; each sentence names its file
};

// Where a person's schemas are: $XDG_DATA_HOME/galley/lexicons.
QString schemaFolder();

// Reads the *.json files in a folder, at most a thousand of 1 MB each. A folder that is not there
// is empty.
InstalledSchemas readInstalledSchemas(const QString& folder = schemaFolder());

} // namespace galley::lexicon
