// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/record/record_rows.h"
#include "app/record/record_state.h"
#include "app/session/article_session.h"

#include <QFuture>

namespace galley {

// An open article's record as it stands on disk and as it would be saved.
struct RecordView {
    // Nothing for an article that was never saved; an Error where the file cannot be read.
    std::optional<Result<RecordState>> disk;
    bool isDiskForeign = false; // another program changed the file since the article was read
    // Without what only the moment of saving decides.
    RecordState toSave;
    bool setsUpdatedAt = false; // a save will set `updatedAt` anew: `toSave` has it as it is now
    RecordRows rows; // of both, or of the one that there is

    bool isSame() const { return rows.before.isEmpty(); }
};

// Looks, in the thread pool, at the article as it is at this moment. `policy` is that of the save.
QFuture<RecordView> recordViewOf(const ArticleSession& session, UpdatedAtPolicy policy,
                                 int columns);

} // namespace galley
