// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/file_content.h"
#include "app/storage/file_descriptor.h"

#include <QByteArray>

#include <sys/stat.h>

namespace galley {

// A file under a name of its own that takes the place of another one in its directory in one step,
// or is removed. What returns false leaves the reason in errno.
class TemporaryFile {
public:
    // Of a file with that name in the directory. The mode is narrowed by the umask.
    TemporaryFile(int directory, const QByteArray& target, mode_t mode);
    TemporaryFile(const QByteArray& directory, const QByteArray& target, mode_t mode);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    // Whether a file of that name is one, left behind by a process that was killed.
    static bool isName(const QString& fileName);
    // Removes those of `target` that processes left which were killed: their names say of which
    // file they are, they are this user's, no process holds them, and none that may hold what
    // another program wrote is among them.
    static void removeLeftovers(int directory, const QByteArray& target);

    bool isOpen() const { return m_file.isOpen(); }
    bool write(const QByteArray& content) { return writeAll(m_file.get(), content); }
    int directory() const { return m_directory.get(); } // for openat() and its like
    // Gives it the owner, group, mode and extended attributes of another file; false when that has
    // an owner or group that the system does not permit to give.
    bool takeOver(int other, const struct stat& status);
    bool sync();
    // Reads back from the disk.
    bool holds(const QByteArray& content) const { return fileHolds(m_file.get(), content); }
    // Of the target's name the last part counts: it is in the same directory.
    bool renameTo(const QByteArray& target);
    // The same where no file has the name yet, else EEXIST.
    bool renameToFree(const QByteArray& target);
    // Changes places with another file, which is removed instead of this one: in one step, so that
    // nothing can come in between unseen. EINVAL where the file system does not know how.
    bool exchangeWith(const QByteArray& target);
    const QByteArray& name() const { return m_name; } // in directory()
    // Whether that name leads to this file, and not to what it changed places with.
    bool isUnderItsName() const;
    // What has that name stays.
    void keep() { m_remove = false; }

private:
    FileDescriptor create(const QByteArray& target, mode_t mode);
    bool rename(const QByteArray& target, unsigned int flags);

    TemporaryFile(FileDescriptor directory, const QByteArray& target, mode_t mode);

    FileDescriptor m_directory;
    QByteArray m_name; // within the directory
    FileDescriptor m_file;
    bool m_remove;
};

} // namespace galley
