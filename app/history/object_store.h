// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace galley {

// Keeps bytes under their SHA-256, compressed, each once: objects/3f/3f7a....
class ObjectStore {
public:
    explicit ObjectStore(QString folder) : m_folder(std::move(folder)) { }

    static QByteArray hashOf(const QByteArray& content); // 32 bytes

    // Durable when it returns.
    Result<void> put(const QByteArray& hash, const QByteArray& content) const;
    // Fails with NotFound, and with Mismatch or Malformed for an object that was damaged.
    Result<QByteArray> read(const QByteArray& hash) const;

    // All objects and the bytes that each takes on the disk.
    QHash<QByteArray, qint64> sizes() const;
    void remove(const QByteArray& hash) const;
    // What a process that ended in the middle of writing left behind; only while no other writes.
    void removeLeftovers() const;

private:
    QString pathOf(const QByteArray& hash) const;

    QString m_folder;
};

} // namespace galley
