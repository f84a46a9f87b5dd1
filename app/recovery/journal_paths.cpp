// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_paths.h"

#include "app/base/byte_units.h"
#include "app/storage/bounded_read.h"

#include <QFile>

#include <cstdio>

namespace galley {

namespace {

constexpr qsizetype mostBytes = 512 * mebibyte;

} // namespace

bool JournalPaths::settle() const
{
    return std::rename(QFile::encodeName(arriving()).constData(),
                       QFile::encodeName(settled).constData())
        == 0;
}

void JournalPaths::remove() const
{
    settle(); // else the older one would be there for a moment
    QFile::remove(settled);
}

Result<JournalContent> JournalPaths::read() const
{
    if (const auto bytes = boundedRead(arriving(), mostBytes)) {
        JournalContent newer = readJournal(*bytes);
        if (newer.isBegun())
            return newer;
    }
    const auto bytes = boundedRead(settled, mostBytes);
    if (!bytes)
        return bytes.error();
    return readJournal(*bytes);
}

} // namespace galley
