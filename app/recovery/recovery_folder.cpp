// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"

#include "app/base/document_limit.h"
#include "app/recovery/journal_names.h"
#include "app/recovery/set_aside.h"
#include "app/recovery/words.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"
#include "app/storage/file_fault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace galley {

using recovery::Words;

namespace {

constexpr qint64 longBytes = mebibyte; // of journals: a moment to read them

// SHA-256; nothing for what cannot be read.
std::optional<QByteArray> hashOfFile(const QString& path)
{
    const auto bytes = boundedRead(path, largestDocument);
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
    if (recovered.isTailLost)
        return true; // nobody knows what was there
    return !isSaved
        && (recovered.article.isModified() || !recovered.beside.isEmpty()
            || isElsewhere(recovered, file));
}

QString staysThere(const RecoveryPlace& place, const Error& reason)
{
    return Words::tr("What is in the journal “%1” of unsaved changes cannot be "
                     "had, and stays where it is: %2")
        .arg(QDir::toNativeSeparators(place.journalPath()), reason.sentence);
}

} // namespace

RecoveryFolder::RecoveryFolder(QString path) : m_path(std::move(path)) { }

QString RecoveryFolder::standardPath()
{
    return stateFolder() + QStringLiteral("/recovery");
}

Result<std::shared_ptr<RecoveryPlace>> RecoveryFolder::newPlace() const
{
    constexpr int attempts = 3;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto place = RecoveryPlace::made(m_path + u'/' + RecoveryPlace::newName()))
            return place;
    }
    return Error{ErrorKind::Failed,
                 Words::tr("Unsaved changes are not kept for recovery, for the "
                           "folder “%1” cannot be written: save often.")
                     .arg(QDir::toNativeSeparators(m_path)),
                 {}};
}

void RecoveryFolder::claim(const QString& name, UnsavedArticles& unsaved) const
{
    const ClaimedPlace claimed = RecoveryPlace::claimed(m_path + u'/' + name);
    unsaved.inUse += claimed.isInUse ? 1 : 0;
    if (claimed.fault)
        unsaved.unreadable.append(claimed.fault->sentence);
    const auto& place = claimed.place;
    if (!place)
        return;
    const auto journal = JournalNames::read(place->folder());
    if (!journal && journal.error().kind == ErrorKind::NotFound)
        return; // and the place goes
    place->keep();
    auto recovered =
        journal ? replayed(journal->content) : Result<RecoveredArticle>(journal.error());
    if (!recovered) {
        unsaved.unreadable.append(staysThere(*place, recovered.error()));
        return;
    }
    QByteArrayList unread = journal->unread;
    if (recovered->isTailLost && !unread.contains(journal->name))
        unread.append(journal->name);
    recovered->isTailLost = !unread.isEmpty();
    QStringList kept;
    for (const QByteArray& journalName : std::as_const(unread)) {
        const auto copy = setAside(place->folder(), journalName, setAsidePath(), name);
        if (!copy) { // taking it over would lose it
            unsaved.unreadable.append(staysThere(*place, copy.error()));
            return;
        }
        kept.append(*copy);
    }
    followSave(*recovered);
    const FileStanding file = standingOf(*recovered);
    if (isUnsaved(*recovered, file))
        unsaved.list.append({place, *recovered, file, kept});
    else
        place->discard();
}

UnsavedArticles RecoveryFolder::claimUnsaved(const std::function<void()>& takesLong) const
{
    UnsavedArticles unsaved;
    if (const QFileInfo folder(m_path); folder.isDir() && !folder.isReadable())
        unsaved.unreadable.append(readFault(m_path, EACCES).sentence);
    QStringList names =
        QDir(m_path).entryList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    names.removeIf([](const QString& name) { return !RecoveryPlace::isName(name); });
    const qint64 bytes = std::accumulate(
        names.begin(), names.end(), qint64{0}, [this](qint64 sum, const QString& name) {
            return sum
                + QFileInfo(m_path + u'/' + name + u'/'
                            + QString::fromLatin1(JournalNames::settled()))
                      .size();
        });
    if (takesLong && bytes > longBytes)
        takesLong();
    for (const QString& name : std::as_const(names))
        claim(name, unsaved);
    std::sort(unsaved.list.begin(), unsaved.list.end(),
              [](const UnsavedArticle& one, const UnsavedArticle& other) {
                  return one.recovered.lastEdit > other.recovered.lastEdit;
              });
    return unsaved;
}

} // namespace galley
