// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QString>

#include <optional>

namespace galley {

// A folder for nobody else's eyes, and what is directly in it. No symbolic link is followed beyond
// the way to the first folder; only regular files are read; files are made with the mode 0600 and
// folders with 0700, and those that are there get it. Names hold no slash. The sentences of errors
// say what is in the way, and are the second half of one: see savedButNotKept().
class PrivateFolder {
public:
    struct FileFacts {
        qint64 size = 0; // bytes
        QDateTime modified; // UTC
        bool isPrivate = true;
    };

    // NotFound where there is none.
    static Result<PrivateFolder> open(const QString& path);
    static Result<PrivateFolder> make(const QString& path);
    Result<PrivateFolder> openFolder(const QByteArray& name) const;
    Result<PrivateFolder> makeFolder(const QByteArray& name) const;

    QString path() const { return m_path; }
    // Everything but "." and "..", in no order.
    Result<QByteArrayList> names() const;
    // Of a regular file; nothing for all else.
    std::optional<FileFacts> facts(const QByteArray& name) const;
    bool has(const QByteArray& name) const; // whatever it is
    void makePrivate(const QByteArray& name) const; // a regular file

    Result<QByteArray> read(const QByteArray& name, qsizetype limit) const;
    // Up to so many bytes from the beginning.
    Result<QByteArray> readBeginning(const QByteArray& name, qsizetype size) const;
    // In one step and durably: at every moment the old file or the new one is there.
    Result<void> write(const QByteArray& name, const QByteArray& content) const;
    // In one step, but after a power loss there may be the old one, or something else.
    Result<void> writeLoosely(const QByteArray& name, const QByteArray& content) const;
    // Whatever it is goes to another folder, durably; what is there under that name is replaced.
    Result<void> move(const QByteArray& name, const PrivateFolder& to,
                      const QByteArray& newName) const;
    void removeFile(const QByteArray& name) const;
    // Files that were being written when a process ended; only while no other writes.
    void removeLeftovers() const;
    // Empty ones only.
    void removeFolder(const QByteArray& name) const;

private:
    PrivateFolder(FileDescriptor folder, QString path);
    QString pathOf(const QByteArray& name) const;
    Result<FileDescriptor> openedFile(const QByteArray& name) const;
    Result<void> put(const QByteArray& name, const QByteArray& content, bool isDurable) const;

    FileDescriptor m_folder;
    QString m_path; // for sentences
};

// For who has saved an article in spite of the error that a version was not kept.
Error savedButNotKept(const QString& documentPath, const Error& fault);

} // namespace galley
