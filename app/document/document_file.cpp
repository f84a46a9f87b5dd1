// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_file.h"

#include "app/base/document_limit.h"
#include "app/document/words.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/durable_create.h"
#include "app/storage/writing_turn.h"

#include <QDir>
#include <QFileInfo>

#include <future>

namespace galley {

namespace {

using document::Words;

std::optional<Error> faultOf(const Result<void>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

// Mostly the version that was kept last, but it may be another program's.
std::optional<Error> keepFormer(const FileReplacement& replacement, KeptContent& former)
{
    return faultOf(replacement.history->keep(replacement.path, former, VersionOrigin::Found,
                                             QFileInfo(replacement.path).lastModified(),
                                             replacement.formerBeside));
}

} // namespace

Result<void> heldToLimit(const QString& path, const QByteArray& json)
{
    if (json.size() <= largestDocument)
        return {};
    return Error{
        ErrorKind::TooLarge,
        Words::tr("“%1” would take %2 MB, and a document may have %3 MB at most; nothing was "
                  "written. Shorten the text.")
            .arg(QDir::toNativeSeparators(path),
                 QString::number((json.size() + mebibyte - 1) / mebibyte),
                 QString::number(largestDocument / mebibyte)),
        {}};
}

Result<FileReplaced> replaceFile(const FileReplacement& replacement)
{
    const QString& path = replacement.path;
    if (const auto held = heldToLimit(path, replacement.json); !held)
        return held.error();
    // Former and new are mostly much alike, and packed together.
    KeptContent now(replacement.json);
    KeptContent former(replacement.former.bytes().value_or(QByteArray()), &now);
    std::future<void> hashing;
    FileReplaced replaced;
    if (replacement.history)
        hashing = std::async(std::launch::async, [&now] { now.hash(); });
    if (replacement.history && replacement.former.bytes())
        replaced.historyFault = keepFormer(replacement, former);
    if (replacement.way == WriteWay::Replace)
        replaced.otherNames = otherNamesOf(path);
    const auto written = replacement.way == WriteWay::InPlace
        ? writeInPlace(path, replacement.json, replacement.former)
        : durableWrite(path, replacement.json, replacement.former);
    if (hashing.valid())
        hashing.wait();
    if (!written)
        return written.error();
    if (replacement.history && !replaced.historyFault)
        replaced.historyFault = faultOf(replacement.history->keep(
            path, now, VersionOrigin::Saved, replacement.time, sidecarBytesOf(path)));
    return replaced;
}

Result<std::optional<FileReplaced>> createFile(const QString& path, const QByteArray& json,
                                               const std::shared_ptr<const HistoryStore>& history)
{
    if (const auto held = heldToLimit(path, json); !held)
        return held.error();
    const WritingTurn turn(path);
    const auto isMade = durableCreate(path, json);
    if (!isMade)
        return isMade.error();
    if (!*isMade)
        return std::optional<FileReplaced>();
    FileReplaced made;
    if (history)
        made.historyFault = faultOf(
            history->keep(path, json, VersionOrigin::Saved, QDateTime::currentDateTimeUtc()));
    return std::optional(made);
}

} // namespace galley
