// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

#include <sys/stat.h>

namespace galley {

// A folder in which Galley keeps things for itself, held open: whatever takes its place meanwhile,
// what is done here is done in that folder, to plain files that belong to this user, and never
// through a symbolic link. Names are those of entries, without a slash.
class OwnFolder {
public:
    // Nothing, with the reason in errno, for what is no folder of this user, or a link to one. A
    // file system that gives everything to one other user counts as this user's.
    static std::optional<OwnFolder> open(const QString& path);
    std::optional<OwnFolder> folder(const QString& name) const;

    QString path() const { return m_path; }
    int descriptor() const { return m_folder.get(); }
    bool contains(const QString& name) const; // of whatever kind
    qint64 size(const QString& name) const; // bytes; 0 for what is not there
    // Whether its path still leads to it.
    bool isInPlace() const;
    QStringList names() const;

    // Not open, with the reason in errno, for anything but a plain file of this user (EINVAL where
    // the system has no reason of its own). Never waits for the other end of a FIFO. `flags` are
    // those of open(); a file that is made is nobody else's to read.
    FileDescriptor file(const QString& name, int flags) const;
    // Refuses what boundedRead() refuses, and links.
    Result<QByteArray> read(const QString& name, qsizetype limit) const;
    // Each false for what is no plain file of this user, and where the system refuses.
    bool rename(const QString& from, const QString& to) const;
    bool remove(const QString& name) const;
    bool removeFolder(const QString& name) const; // an empty one

private:
    OwnFolder(QString path, FileDescriptor folder, uid_t owner);
    static std::optional<OwnFolder> opened(FileDescriptor folder, const QString& path,
                                           std::optional<uid_t> owner);
    bool isOwn(const struct stat& status) const;
    bool isOwnFile(const QString& name) const;
    QString pathOf(const QString& name) const { return m_path + u'/' + name; }

    QString m_path;
    FileDescriptor m_folder;
    uid_t m_owner;
};

// Makes the folder and those above it that are missing, for this user alone, as the XDG base
// directory specification asks.
bool makePrivateFolder(const QString& path);

} // namespace galley
