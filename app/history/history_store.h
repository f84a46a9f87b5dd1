// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/history/history_budget.h"
#include "app/history/history_folder.h" // savedButNotKept()
#include "app/history/kept_content.h"
#include "app/history/version.h"

#include <atomic>
#include <optional>

namespace galley {

// The kept versions of a document.
struct VersionList {
    QList<Version> versions; // the oldest first
    // Entries that could not be read. Where there are any, what is kept and named by no list that
    // can be read is among the versions, as Rescued: some of it may be of other documents.
    int damaged = 0;
};

// Keeps what documents' files held: `documents/` lists the versions of each document, `objects/`
// holds their bytes, `number` counts them. Several processes and threads may use one folder. All of
// it touches the disk and may wait for another process: use it off the UI thread.
class HistoryStore {
public:
    // Nothing is made in the folder before something is kept.
    explicit HistoryStore(QString folder) : m_folder(std::move(folder)) { }

    // The user's own: $XDG_DATA_HOME/galley/history.
    static QString standardFolder();

    // Keeps a version of the document at `path`, durably; nothing where it is the last one kept
    // already. The versions of a file that was renamed since are recognised and taken over. Where
    // it fails, what was kept before is as it was; for who saves all the same, savedButNotKept().
    Result<void> keep(const QString& path, const QByteArray& content, VersionOrigin origin,
                      const QDateTime& time) const;
    // The same with what stands beside the record, where the caller knows (empty: nothing does).
    // Another one makes another version.
    Result<void> keep(const QString& path, KeptContent& content, VersionOrigin origin,
                      const QDateTime& time, const std::optional<QByteArray>& beside = {}) const;
    // The same, but nothing where any version of the document has these bytes: for what was read
    // from the file some time ago, before it makes room for what stands there now.
    Result<void> keepUnlessKept(const QString& path, const QByteArray& content,
                                const QDateTime& time) const;
    VersionList versionsOf(const QString& path) const;
    // Fails for a version that was damaged or thinned out since it was listed.
    Result<QByteArray> contentOf(const Version& version) const;
    // The file that stood beside the record then; empty where none did, or nobody knows.
    Result<QByteArray> besideOf(const Version& version) const;

    // Drops what is over the budget. What nothing names stays as long as any list was damaged or
    // cannot be read, for that list may have named it.
    Result<void> thin(const HistoryBudget& budget = {}) const;
    // The same once an hour, and where another process does it at the moment, not at all.
    void thinNowAndThen() const;

private:
    QString lockPath() const;
    // How a version is told from the one before.
    enum class Told { ByRecord, BySidecarToo, ByAnyRecord };
    Result<void> keep(const QString& path, KeptContent& content, const QByteArray& beside,
                      Version version, Told told) const;

    QString m_folder;
    mutable std::atomic<qint64> m_nextThinning = 0; // milliseconds of a clock that nobody sets
};

} // namespace galley
