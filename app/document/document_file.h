// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/history/history_store.h"
#include "app/storage/durable_write.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace galley {

// What a document's file is to hold.
struct FileReplacement {
    QString path;
    QByteArray json;
    FormerContent former; // what stands there; with anything else by then, nothing is written
    // What stood beside it, where the save writes that as well; nothing: it is not replaced.
    std::optional<QByteArray> formerBeside = {};
    WriteWay way = WriteWay::Replace;
    std::shared_ptr<const HistoryStore> history = {}; // keeps both; null: nothing is kept
    QDateTime time = QDateTime::currentDateTimeUtc(); // of what is written
};

// What could not be had of a write that was done.
struct FileReplaced {
    std::optional<Error> historyFault = {}; // why a version was not kept; see savedButNotKept()
    int otherNames = 0; // hard links that lead to the former version now
};

// The one way in which Galley replaces a document's file, whoever asks for it: durably, within the
// limit of size, with the versions before and after kept in the history (the latter with what
// stands beside it by then), and not when it holds something else by now (Changed). Who read it and
// goes by what he read does both within one WritingTurn.
Result<FileReplaced> replaceFile(const FileReplacement& replacement);

// The same for a document that has no file yet; nothing where something of whatever kind has that
// name by then, which stays as it is.
Result<std::optional<FileReplaced>> createFile(const QString& path, const QByteArray& json,
                                               const std::shared_ptr<const HistoryStore>& history);

// Fails with a sentence for an article that would take more than a document may have.
Result<void> heldToLimit(const QString& path, const QByteArray& json);

} // namespace galley
