// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/object_store.h"
#include "app/history/version_lists.h"

namespace galley {

// Under which key a document's lists are.
struct FiledDocument {
    QByteArray key; // empty: it has none
    QByteArray preferredKey; // under which they should be
};

// Finds them by the document's UUID, else by its path, else by what the document holds: a file that
// was renamed is known by its last version. A copy that brought along the UUID of a document that
// is still there is another document. The hash is empty for a document that cannot be read.
FiledDocument filedDocument(const OwnFolder& documents, const ObjectStore& objects,
                            const QString& path, const QByteArray& contentHash);

} // namespace galley
