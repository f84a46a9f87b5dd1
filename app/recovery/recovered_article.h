// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/recovery/journal_format.h"

#include <QDateTime>

namespace galley {

// What a journal brings back.
struct RecoveredArticle {
    Article article; // with every edit; its saved tree is what they count from
    QString path; // of the file; empty: never saved
    QByteArray contentHash; // SHA-256 of what the file held
    QDateTime lastEdit; // UTC
    bool isTailLost = false; // the last edits could not be read

    // Where a save was under way: the file it may have replaced, and whether edits followed its
    // beginning.
    std::optional<SaveMark> lastSave;
    bool wasEditedSince = false;

    SidecarChange beside = {}; // what is unsaved of what stands beside the record
    QString picturesFolder = {}; // without a path: where the pictures are that the text names
};

// Does once more what the journal tells, up to the first entry that does not fit the article.
// Malformed when there is no beginning to count from.
Result<RecoveredArticle> replayed(const JournalContent& journal);

} // namespace galley
