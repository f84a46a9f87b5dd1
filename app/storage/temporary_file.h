// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/file_content.h"
#include "app/storage/file_descriptor.h"

#include <QByteArray>
#include <QString>

#include <sys/stat.h>

namespace galley {

// A file under a name of its own that takes another's place in one step, or is removed. What
// returns false leaves the reason in errno.
class TemporaryFile {
public:
    // The mode is narrowed by the umask.
    TemporaryFile(const QByteArray& directory, mode_t mode);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    // Whether a file of that name is one, left behind by a process that was killed.
    static bool isName(const QString& fileName);

    bool isOpen() const { return m_file.isOpen(); }
    bool write(const QByteArray& content) { return writeAll(m_file.get(), content); }
    // Gives it the owner, group, mode and extended attributes of another file; false when that has
    // an owner or group that the system does not permit to give.
    bool takeOver(const QByteArray& name, const struct stat& other);
    bool sync();
    // Reads back from the disk.
    bool holds(const QByteArray& content) const { return fileHolds(m_file.get(), content); }
    bool renameTo(const QByteArray& target);
    // The same under a name that nothing has; EEXIST otherwise.
    bool renameToNew(const QByteArray& target);

private:
    static FileDescriptor create(const QByteArray& directory, mode_t mode, QByteArray& name);

    QByteArray m_name;
    FileDescriptor m_file;
    bool m_remove;
};

} // namespace galley
