// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"

#include "app/base/byte_units.h"
#include "app/recovery/journal_paths.h"
#include "app/storage/bounded_read.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype mostFileBytes = 64 * mebibyte; // a document's

// SHA-256; nothing for what cannot be read.
std::optional<QByteArray> hashOfFile(const QString& path)
{
    const auto bytes = boundedRead(path, mostFileBytes);
    if (!bytes)
        return {};
    return QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
}

// Follows the save that was under way, if it came to its end.
void followSave(RecoveredArticle& recovered)
{
    if (!recovered.lastSave
        || hashOfFile(recovered.lastSave->path) != recovered.lastSave->contentHash)
        return;
    recovered.path = recovered.lastSave->path;
    recovered.contentHash = recovered.lastSave->contentHash;
}

FileStanding standingOf(const RecoveredArticle& recovered)
{
    if (recovered.path.isEmpty())
        return FileStanding::NeverSaved;
    const auto hash = hashOfFile(recovered.path);
    if (!hash)
        return FileStanding::Gone;
    return *hash == recovered.contentHash ? FileStanding::AsBefore : FileStanding::Changed;
}

// Whether it was kept over what another program wrote, or its file is gone: then there is something
// to lose without an edit.
bool isElsewhere(const RecoveredArticle& recovered, FileStanding file)
{
    const QByteArray& base = recovered.article.savedTree().text();
    return file == FileStanding::Gone
        || (!recovered.path.isEmpty()
            && QCryptographicHash::hash(base, QCryptographicHash::Sha256) != recovered.contentHash);
}

bool isUnsaved(const RecoveredArticle& recovered, FileStanding file)
{
    const bool isSaved = recovered.lastSave && !recovered.wasEditedSince
        && recovered.path == recovered.lastSave->path
        && recovered.contentHash == recovered.lastSave->contentHash;
    return !isSaved
        && (recovered.article.isModified() || recovered.coverAlt || isElsewhere(recovered, file));
}

} // namespace

RecoveryFolder::RecoveryFolder(QString path) : m_path(std::move(path)) { }

QString RecoveryFolder::standardPath()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // "If an implementation encounters a relative path, it should consider it invalid."
    return (QDir::isAbsolutePath(state) ? state
                                        : QDir::homePath() + QStringLiteral("/.local/state"))
        + QStringLiteral("/galley/recovery");
}

Result<std::shared_ptr<RecoveryPlace>> RecoveryFolder::newPlace() const
{
    constexpr int attempts = 3;
    QDir().mkpath(m_path);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (auto place = RecoveryPlace::made(m_path + u'/' + name))
            return place;
    }
    return Error{ErrorKind::Failed,
                 QCoreApplication::translate("Recovery",
                                             "Unsaved changes are not kept for recovery, for the "
                                             "folder “%1” cannot be written: save often.")
                     .arg(QDir::toNativeSeparators(m_path)),
                 {}};
}

UnsavedArticles RecoveryFolder::claimUnsaved() const
{
    UnsavedArticles unsaved;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const auto place = RecoveryPlace::claimed(m_path + u'/' + name);
        if (!place) {
            // Or removed by its owner since it was listed.
            unsaved.inUse += QFileInfo::exists(m_path + u'/' + name) ? 1 : 0;
            continue;
        }
        const auto journal = JournalPaths{place->journalPath()}.read();
        if (!journal && journal.error().kind == ErrorKind::NotFound)
            continue; // and the place goes
        place->keep();
        auto recovered = journal ? replayed(*journal) : Result<RecoveredArticle>(journal.error());
        if (!recovered) {
            unsaved.unreadable.append(place->journalPath());
            continue;
        }
        followSave(*recovered);
        const FileStanding file = standingOf(*recovered);
        if (isUnsaved(*recovered, file))
            unsaved.list.append({place, *recovered, file});
        else
            place->discard();
    }
    std::sort(unsaved.list.begin(), unsaved.list.end(),
              [](const UnsavedArticle& one, const UnsavedArticle& other) {
                  return one.recovered.lastEdit > other.recovered.lastEdit;
              });
    return unsaved;
}

} // namespace galley
