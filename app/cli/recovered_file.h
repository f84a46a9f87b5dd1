// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"

#include <QDir>
#include <QStringList>

namespace galley {

// An article that was written out of its journal.
struct RecoveredFile {
    QString path;
    QStringList missing; // a sentence for each thing that did not come along
};

// Writes the article into `folder`, under a name that neither a file nor what stands beside one
// has; then what belongs to it: the description of its cover, and the pictures in `blobs/` that it
// names. The text is there whatever becomes of these.
Result<RecoveredFile> writeRecovered(const UnsavedArticle& unsaved, const QDir& folder);

} // namespace galley
