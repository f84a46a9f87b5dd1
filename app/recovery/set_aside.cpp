// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/set_aside.h"

#include "app/recovery/journal_names.h"
#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"

#include <QFile>

#include <fcntl.h>

namespace galley {

namespace {

// Only a whole copy has the name for long: what fails is removed.
Result<void> writeNew(const OwnFolder& folder, const QByteArray& name, const QByteArray& content)
{
    FileDescriptor file = folder.file(name, O_WRONLY | O_CREAT | O_EXCL);
    const bool isMade = file.isOpen();
    if (isMade && writeAll(file.get(), content)
        && uninterrupted([&] { return ::fsync(file.get()); }) == 0 && file.close()
        && syncDirectory(QFile::encodeName(folder.path())))
        return {};
    const int fault = errno;
    if (isMade)
        folder.remove(name);
    return writeFault(folder.path() + u'/' + QFile::decodeName(name), fault);
}

} // namespace

Result<QString> setAside(const OwnFolder& folder, const QByteArray& name, const QString& target,
                         const QString& beginning)
{
    const auto content = folder.read(name, JournalNames::maximumBytes);
    if (!content)
        return content.error();
    makePrivateFolder(target);
    const auto kept = OwnFolder::open(target, Links::NotFollowed, writeFault);
    if (!kept)
        return kept.error();
    for (int number = 1;; ++number) {
        const QString copyName = number == 1
            ? beginning + QStringLiteral(".journal")
            : QStringLiteral("%1-%2.journal").arg(beginning).arg(number);
        const QByteArray copy = QFile::encodeName(copyName);
        const QString path = kept->path() + u'/' + copyName;
        if (!kept->has(copy)) {
            if (const auto written = writeNew(*kept, copy, *content); !written)
                return written.error();
            return path;
        }
        const auto present = kept->read(copy, JournalNames::maximumBytes);
        if (present && *present == *content)
            return path;
    }
}

} // namespace galley
