// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/history/history_budget.h"
#include "app/history/object_store.h"
#include "app/history/version.h"

#include <atomic>
#include <memory>

namespace galley {

// The kept versions of a document.
struct VersionList {
    QList<Version> versions; // the oldest first
    int damaged = 0; // entries that could not be read
};

// Keeps what documents' files held: `documents/` lists the versions of each document, `objects/`
// holds their bytes. Several processes and threads may use one folder. All of it touches the disk
// and may wait for another process: use it off the UI thread.
class HistoryStore {
public:
    // Nothing is made in the folder before something is kept.
    explicit HistoryStore(QString folder, Clock clock = systemClock());

    // The user's own: $XDG_DATA_HOME/galley/history.
    static QString standardFolder();

    // Keeps a version of the document at `path`, durably; nothing where it is the last one kept
    // already. The versions of a file that was renamed since are recognised and taken over.
    Result<void> keep(const QString& path, const QByteArray& content, VersionOrigin origin,
                      const QDateTime& time) const;
    VersionList versionsOf(const QString& path) const;
    // Fails for a version that was damaged or thinned out since it was listed.
    Result<QByteArray> contentOf(const Version& version) const;

    // Drops what is over the budget.
    Result<void> thin(const HistoryBudget& budget = {}) const;
    // The same once an hour, and where another process does it at the moment, not at all.
    void thinNowAndThen() const;

private:
    // A document's index, and the key that it is filed under: empty where there is none yet.
    struct Filed {
        VersionIndex index;
        QString key;
    };

    QString documentsFolder() const;
    QString indexPath(const QString& key) const;
    VersionIndex readIndex(const QString& key) const;
    QStringList allKeys() const;
    Filed filed(const QString& path, const QByteArray& contentHash) const;
    // The index of a document that was here under another name, known by what it held last.
    Filed filedElsewhere(const QByteArray& contentHash) const;
    Result<void> append(const QString& path, const QByteArray& content,
                        const Version& version) const;

    QString m_folder;
    Clock m_clock;
    ObjectStore m_objects;
    mutable std::atomic<qint64> m_nextThinning = 0; // milliseconds since 1970
};

} // namespace galley
