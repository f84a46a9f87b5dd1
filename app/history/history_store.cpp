// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"

#include "app/history/document_identity.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "app/storage/file_lock.h"
#include "app/storage/own_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype largestIndex = 64 * mebibyte;
constexpr qsizetype largestContent = 64 * mebibyte; // as the largest document
constexpr qint64 anHour = 3'600'000;

const QString indexExtension = QStringLiteral(".index");

Error notKept(const Error& why)
{
    return {why.kind,
            QCoreApplication::translate("History", "The version was not kept in the history: %1")
                .arg(why.sentence),
            {}};
}

// For nobody else's eyes.
Result<void> makeFolders(const QString& folder, const QString& documents)
{
    const bool isNew = !QFileInfo::exists(folder);
    if (!makePrivateFolder(documents))
        return Error{ErrorKind::Failed,
                     QCoreApplication::translate("History", "The folder “%1” could not be made.")
                         .arg(folder),
                     {}};
    if (isNew)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QSet<QByteArray> hashesIn(const QList<VersionIndex>& indexes)
{
    QSet<QByteArray> hashes;
    for (const VersionIndex& index : indexes) {
        for (const Version& version : index.versions)
            hashes.insert(version.hash);
    }
    return hashes;
}

} // namespace

HistoryStore::HistoryStore(QString folder, Clock clock)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
    , m_objects(m_folder + QStringLiteral("/objects"))
{
}

QString HistoryStore::standardFolder()
{
    return dataFolder() + QStringLiteral("/history");
}

QString HistoryStore::documentsFolder() const
{
    return m_folder + QStringLiteral("/documents");
}

QString HistoryStore::indexPath(const QString& key) const
{
    return documentsFolder() + u'/' + key + indexExtension;
}

VersionIndex HistoryStore::readIndex(const QString& key) const
{
    const auto text = boundedRead(indexPath(key), largestIndex);
    if (text)
        return VersionIndex::parse(*text);
    VersionIndex none;
    none.damagedLines = text.error().kind == ErrorKind::NotFound ? 0 : 1;
    return none;
}

QStringList HistoryStore::allKeys() const
{
    QStringList keys =
        QDir(documentsFolder()).entryList({u'*' + indexExtension}, QDir::Files, QDir::Name);
    for (QString& key : keys)
        key.chop(indexExtension.size());
    return keys;
}

HistoryStore::Filed HistoryStore::filed(const QString& path, const QByteArray& contentHash) const
{
    for (const QString& key : documentKeysOf(path)) {
        if (QFileInfo::exists(indexPath(key)))
            return {readIndex(key), key};
    }
    return filedElsewhere(contentHash);
}

HistoryStore::Filed HistoryStore::filedElsewhere(const QByteArray& contentHash) const
{
    for (const QString& key : allKeys()) {
        VersionIndex index = readIndex(key);
        // Where the document is still there, this one is a copy of it.
        if (!index.versions.isEmpty() && index.versions.last().hash == contentHash
            && !QFileInfo::exists(index.documentPath))
            return {std::move(index), key};
    }
    return {};
}

Result<void> HistoryStore::append(const QString& path, const QByteArray& content,
                                  const Version& version) const
{
    auto [index, key] = filed(path, version.hash);
    const QString preferredKey = documentKeysOf(path).front();
    const QString documentPath = documentPathOf(path);
    const bool isKept = !index.versions.isEmpty() && index.versions.last().hash == version.hash;
    if (isKept && key == preferredKey && index.documentPath == documentPath)
        return {};
    if (!isKept) {
        if (auto put = m_objects.put(version.hash, content); !put)
            return put;
        index.versions.append(version);
    }
    if (index.damagedLines > 0) // for whoever may make something of it
        QFile::copy(indexPath(key), indexPath(key) + QStringLiteral(".damaged"));
    index.documentPath = documentPath;
    if (auto written = durableWrite(indexPath(preferredKey), index.toText()); !written)
        return written;
    if (!key.isEmpty() && key != preferredKey)
        QFile::remove(indexPath(key));
    return {};
}

Result<void> HistoryStore::keep(const QString& path, const QByteArray& content,
                                VersionOrigin origin, const QDateTime& time) const
{
    if (const auto made = makeFolders(m_folder, documentsFolder()); !made)
        return notKept(made.error());
    const auto lock = FileLock::acquire(m_folder + QStringLiteral("/lock"), 3s);
    if (!lock)
        return notKept(lock.error());
    const Version version{time.toUTC(), origin, ObjectStore::hashOf(content), content.size()};
    const auto appended = append(path, content, version);
    return appended ? Result<void>() : notKept(appended.error());
}

VersionList HistoryStore::versionsOf(const QString& path) const
{
    // A file that was renamed is known by what it holds.
    const auto present = boundedRead(path, largestContent);
    const Filed filed = this->filed(path, present ? ObjectStore::hashOf(*present) : QByteArray());
    return {filed.index.versions, filed.index.damagedLines};
}

Result<QByteArray> HistoryStore::contentOf(const Version& version) const
{
    return m_objects.read(version.hash);
}

Result<void> HistoryStore::thin(const HistoryBudget& budget) const
{
    if (!QFileInfo::exists(documentsFolder()))
        return {};
    const auto lock = FileLock::acquire(m_folder + QStringLiteral("/lock"), 0ms);
    if (!lock)
        return lock.error();

    const QStringList keys = allKeys();
    QList<VersionIndex> indexes;
    bool isDamaged = false;
    for (const QString& key : keys) {
        indexes.append(readIndex(key));
        isDamaged = isDamaged || indexes.last().damagedLines > 0;
    }
    const QHash<QByteArray, qint64> sizes = m_objects.sizes();
    const QSet<QByteArray> usedBefore = hashesIn(indexes);
    for (const qsizetype changed : thinOut(indexes, sizes, budget, m_clock())) {
        // Before the objects go: a list never names what is gone.
        if (auto written = durableWrite(indexPath(keys[changed]), indexes[changed].toText());
            !written)
            return written;
    }
    const QSet<QByteArray> used = hashesIn(indexes);
    for (auto object = sizes.cbegin(); object != sizes.cend(); ++object) {
        // An object that nothing names may belong to the damaged part of a list.
        const bool mayGo = !isDamaged || usedBefore.contains(object.key());
        if (mayGo && !used.contains(object.key()))
            m_objects.remove(object.key());
    }
    m_objects.removeLeftovers();
    return {};
}

void HistoryStore::thinNowAndThen() const
{
    const qint64 now = m_clock().toMSecsSinceEpoch();
    qint64 next = m_nextThinning;
    if (now < next || !m_nextThinning.compare_exchange_strong(next, now + anHour))
        return;
    [[maybe_unused]] const auto thinned = thin(); // the next hour tries again
}

} // namespace galley
