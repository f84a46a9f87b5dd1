// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_folder.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <vector>

namespace galley {

// Keeps bytes under their SHA-256, compressed, each once: objects/3f/3f7a....
class ObjectStore {
public:
    // What is known of an object without reading it.
    struct Kept {
        qint64 sizeOnDisk = 0; // bytes
        QDateTime since; // UTC
    };

    // In the history's folder; nothing is made before something is put.
    explicit ObjectStore(const OwnFolder& history) : m_history(history) { }

    static QByteArray hashOf(const QByteArray& content); // 32 bytes

    bool has(const QByteArray& hash) const;
    // Whether the object can be read, and is that content.
    bool holds(const QByteArray& hash, const QByteArray& content) const;
    // What packed() or packedTogether() made; durable when it returns.
    Result<void> put(const QByteArray& hash, const QByteArray& packed) const;
    // Fails with NotFound, and with Mismatch or Malformed for an object that was damaged.
    Result<QByteArray> read(const QByteArray& hash) const;
    // What it says to hold, in bytes; -1 where it cannot be asked.
    qint64 claimedSize(const QByteArray& hash) const;

    // Those that can be listed. What others may read is made private.
    QHash<QByteArray, Kept> all() const;
    void remove(const QByteArray& hash) const;
    // What a process that ended in the middle of writing left behind; only while no other writes.
    void removeLeftovers() const;

private:
    Result<OwnFolder> folderOf(const QByteArray& hash) const;
    std::vector<OwnFolder> folders() const; // that can be opened

    const OwnFolder& m_history;
};

} // namespace galley
