// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/links.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QString>

#include <optional>

#include <sys/stat.h>

namespace galley {

// Puts into words why the system refused what Galley wanted of a path in a folder of its own: ELOOP
// stands for a link, EISDIR for a folder, ENXIO for what else is no regular file, EINVAL for what
// is another user's.
using FolderFault = Error (*)(const QString& path, int errorNumber);
Error ownFolderFault(const QString& path, int errorNumber);

// A folder in which Galley keeps things for itself, held open: whatever takes its place meanwhile,
// what is done here is done in that folder, to plain files that belong to this user, and never
// through a symbolic link. Files have the mode 0600 and folders 0700, and those that are there get
// it. Names are those of entries, without a slash.
class OwnFolder {
public:
    struct FileFacts {
        qint64 size = 0; // bytes
        QDateTime modified; // UTC
        bool isPrivate = true;
    };

    // An error for what is no folder of this user, or, unless `links` are followed, a link to one.
    // A file system that gives everything to one other user counts as this user's.
    static Result<OwnFolder> open(const QString& path, Links links = Links::NotFollowed,
                                  FolderFault fault = ownFolderFault);
    Result<OwnFolder> folder(const QByteArray& name) const;
    Result<OwnFolder> makeFolder(const QByteArray& name) const; // where it is missing; durably

    QString path() const { return m_path; }
    int descriptor() const { return m_folder.get(); }
    // Whether its path still leads to it.
    bool isInPlace() const;
    // Everything but "." and "..", in no order.
    Result<QByteArrayList> names() const;
    bool has(const QByteArray& name) const; // of whatever kind
    // Of a regular file; nothing for all else.
    std::optional<FileFacts> facts(const QByteArray& name) const;
    void makePrivate(const QByteArray& name) const; // a regular file

    // Not open, with the reason in errno as FolderFault has it, for anything but a plain file of
    // this user. Never waits for the other end of a FIFO. `flags` are those of open().
    FileDescriptor file(const QByteArray& name, int flags) const;
    // TooLarge beyond the limit, in bytes.
    Result<QByteArray> read(const QByteArray& name, qsizetype limit) const;
    // Up to so many bytes from the beginning.
    Result<QByteArray> readBeginning(const QByteArray& name, qsizetype size) const;
    // In one step and durably: at every moment the old file or the new one is there.
    Result<void> write(const QByteArray& name, const QByteArray& content) const;
    // In one step, but after a power loss there may be the old one, or something else.
    Result<void> writeLoosely(const QByteArray& name, const QByteArray& content) const;

    // Whatever it is goes to another folder, durably; what is there under that name is replaced.
    Result<void> move(const QByteArray& name, const OwnFolder& to, const QByteArray& newName) const;
    // Each false, with errno, for what is no plain file of this user, and where the system refuses.
    bool rename(const QByteArray& from, const QByteArray& to) const;
    bool remove(const QByteArray& name) const;
    bool removeFolder(const QByteArray& name) const; // an empty one
    // Files that were being written when a process ended; only while no other writes.
    void removeLeftovers() const;

private:
    OwnFolder(QString path, FileDescriptor folder, uid_t owner, FolderFault fault);
    Result<OwnFolder> opened(FileDescriptor folder, const QString& path,
                             std::optional<uid_t> owner) const;
    bool isOwn(const struct stat& status) const;
    bool isOwnFile(const QByteArray& name) const;
    QString pathOf(const QByteArray& name) const;
    Error faultOf(const QByteArray& name, int errorNumber) const;
    Result<void> put(const QByteArray& name, const QByteArray& content, bool isDurable) const;

    QString m_path;
    FileDescriptor m_folder;
    uid_t m_owner;
    FolderFault m_fault;
};

// Makes the folder and those above it that are missing, for this user alone, as the XDG base
// directory specification asks.
bool makePrivateFolder(const QString& path);

} // namespace galley
