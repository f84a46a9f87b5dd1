// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/durable_write_test.cpp

#include "app/storage/link_target.h"

#include "app/storage/file_fault.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>

namespace galley {

Result<QByteArray> linkTarget(const QByteArray& name, const QString& path)
{
    QByteArray target = name;
    for (int links = 0; links <= 40; ++links) { // as many as Linux itself follows
        if (target.isEmpty())
            return writeFault(path, ENOENT);
        if (target.endsWith('/'))
            return writeFault(path, EISDIR);
        std::array<char, PATH_MAX> content;
        const ssize_t length = ::readlink(target.constData(), content.data(), content.size());
        if (length < 0) // EINVAL: no link
            return errno == EINVAL || errno == ENOENT ? Result<QByteArray>(target)
                                                      : writeFault(path, errno);
        const QByteArray next(content.data(), length);
        target = next.startsWith('/') ? next : directoryOf(target) + '/' + next;
    }
    return writeFault(path, ELOOP);
}

QByteArray directoryOf(const QByteArray& name)
{
    const qsizetype slash = name.lastIndexOf('/');
    if (slash < 0)
        return ".";
    return slash == 0 ? QByteArray("/") : name.first(slash);
}

QByteArray lastPartOf(const QByteArray& name)
{
    return name.sliced(name.lastIndexOf('/') + 1);
}

} // namespace galley
