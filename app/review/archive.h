// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley::review {

struct ArchivedFile {
    QString name; // with "/" between folders
    QByteArray content;

    bool operator==(const ArchivedFile&) const = default;
};

// Bounds for an archive that comes from a stranger.
struct ArchiveLimits {
    qsizetype files = 4000;
    qsizetype fileBytes = 64 * mebibyte;
    qsizetype bytes = 512 * mebibyte; // of all together, unpacked
};

// A ZIP archive whose bytes follow from what is in it alone: sorted, without times. Fails when the
// part of Galley that writes them is not installed.
Result<QByteArray> archiveOf(QList<ArchivedFile> files);

// What is in one. What it says of itself is held against the limits before anything is unpacked,
// and what comes out once more; folders and what is encrypted are passed over.
Result<QList<ArchivedFile>> filesIn(const QByteArray& archive, const ArchiveLimits& limits = {});

// Why an archive could not be read.
struct UnpackFault {
    enum class Kind : char { None, Unreadable, TooLarge, Damaged };

    Kind kind = Kind::None;
    QString words; // libzip's, or the name of the file that is too large or damaged
};

// What the part does; an empty fault: done.
using PackFunction = void(const QList<ArchivedFile>& files, QByteArray& archive, QString& fault);
using UnpackFunction = void(const QByteArray& archive, const ArchiveLimits& limits,
                            QList<ArchivedFile>& files, UnpackFault& fault);

} // namespace galley::review
