// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/package_test.cpp

#include "app/review/archive.h"

#include "app/base/loaded_part.h"
#include "app/review/words.h"
#include "app/text/beginning.h"

#include <QtEndian>

#include <algorithm>

namespace galley::review {

namespace {

const LoadedPart& part()
{
    static const LoadedPart zip(QStringLiteral("zip"));
    return zip;
}

Error partIsMissing()
{
    return {ErrorKind::NotFound,
            Words::tr("The part of Galley that packs and unpacks reviews is missing or of another "
                      "version. Start Galley anew; if that does not help, install it anew."),
            {}};
}

Error notAnArchive()
{
    return {ErrorKind::Malformed, Words::tr("It is no ZIP archive, or a damaged one."), {}};
}

Error unreadable(const UnpackFault& fault)
{
    constexpr qsizetype longestName = 80;
    const QString words = endsOf(fault.words.simplified(), longestName);
    if (fault.kind == UnpackFault::Kind::TooLarge)
        return {ErrorKind::TooLarge,
                Words::tr("“%1” in it would be larger than Galley opens it.").arg(words),
                {}};
    return {ErrorKind::Malformed,
            fault.kind == UnpackFault::Kind::Damaged
                ? Words::tr("“%1” in it is damaged.").arg(words)
                : Words::tr("It is damaged: %1.").arg(words),
            {}};
}

// The record at the end of an archive (APPNOTE.TXT 4.3.16) says how many files there are: a reader
// makes a table of them before it can be asked anything.
Result<void> heldToEndRecord(const QByteArray& archive, const ArchiveLimits& limits)
{
    constexpr qsizetype endRecord = 22;
    constexpr qsizetype longestComment = 65'535;
    constexpr quint32 signature = 0x06054b50;
    constexpr quint16 more = 0xFFFF; // ZIP64, which none of ours needs
    const qsizetype least = qMax(qsizetype(0), archive.size() - endRecord - longestComment);
    for (qsizetype at = archive.size() - endRecord; at >= least; --at) {
        const char* const record = archive.constData() + at;
        if (qFromLittleEndian<quint32>(record) != signature)
            continue;
        const auto files = qFromLittleEndian<quint16>(record + 10);
        const auto table = qFromLittleEndian<quint32>(record + 12);
        if (files == more || files > limits.files || table > archive.size())
            return Error{
                ErrorKind::TooLarge,
                Words::tr("It has more than %1 files and was not opened.").arg(limits.files),
                {}};
        return {};
    }
    return notAnArchive();
}

} // namespace

Result<QByteArray> archiveOf(QList<ArchivedFile> files)
{
    const auto pack = part().function<PackFunction>("galleyPack");
    if (!pack)
        return partIsMissing();
    std::sort(files.begin(), files.end(), [](const ArchivedFile& one, const ArchivedFile& other) {
        return one.name < other.name;
    });
    QByteArray archive;
    QString fault;
    pack(files, archive, fault);
    if (!fault.isEmpty())
        return Error{
            ErrorKind::Failed, Words::tr("The archive could not be made: %1.").arg(fault), {}};
    return archive;
}

Result<QList<ArchivedFile>> filesIn(const QByteArray& archive, const ArchiveLimits& limits)
{
    if (const auto held = heldToEndRecord(archive, limits); !held)
        return held.error();
    const auto unpack = part().function<UnpackFunction>("galleyUnpack");
    if (!unpack)
        return partIsMissing();
    QList<ArchivedFile> files;
    UnpackFault fault;
    unpack(archive, limits, files, fault);
    if (fault.kind != UnpackFault::Kind::None)
        return unreadable(fault);
    return files;
}

} // namespace galley::review
