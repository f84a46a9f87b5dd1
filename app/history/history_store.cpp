// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"

#include "app/base/document_limit.h"
#include "app/history/document_identity.h"
#include "app/history/filing.h"
#include "app/history/packing.h"
#include "app/history/thinning.h"
#include "app/history/version_numbers.h"
#include "app/history/words.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"
#include "app/storage/file_lock.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace galley {

using history::Words;

using namespace std::chrono_literals;

namespace {

const QByteArray documentsName = QByteArrayLiteral("documents");
const QByteArray lockName = QByteArrayLiteral("lock");

Error notKept(const Error& why)
{
    return {
        why.kind, Words::tr("The version was not kept in the history: %1").arg(why.sentence), {}};
}

bool isListed(const QList<VersionLists::List>& lists, const QByteArray& hash)
{
    return std::any_of(lists.begin(), lists.end(), [&](const VersionLists::List& list) {
        const QList<Version>& versions = list.index.versions;
        return std::any_of(versions.begin(), versions.end(),
                           [&](const Version& version) { return version.hash == hash; });
    });
}

Version versionOf(KeptContent& content, VersionOrigin origin, const QDateTime& time)
{
    return {0, listableTime(time), origin, content.hash(), content.bytes().size()};
}

// What is kept and not named, the oldest first.
QList<Version> keptBeside(const QSet<QByteArray>& named, const ObjectStore& objects)
{
    const auto kept = objects.all();
    QList<Version> versions;
    for (auto object = kept.cbegin(); object != kept.cend(); ++object) {
        if (!named.contains(object.key()))
            versions.append({0, object->since, VersionOrigin::Rescued, object.key(),
                             qMax<qint64>(objects.claimedSize(object.key()), 0)});
    }
    std::sort(versions.begin(), versions.end(), [](const Version& one, const Version& other) {
        return std::tie(one.time, one.hash) < std::tie(other.time, other.hash);
    });
    return versions;
}

// Puts them where their times say, and leaves the others in their order.
void insertByTime(const QList<Version>& rescued, QList<Version>& versions)
{
    qsizetype place = 0;
    for (const Version& version : rescued) {
        while (place < versions.size() && versions[place].time <= version.time)
            ++place;
        versions.insert(place++, version);
    }
}

// What was found in a file is kept later than it was written: it stands where its time is, among
// those whose numbers say which came first.
void putFoundInPlace(QList<Version>& versions)
{
    for (auto each = versions.begin(); each != versions.end(); ++each) {
        if (each->origin != VersionOrigin::Found)
            continue;
        auto place = each;
        while (place != versions.begin() && std::prev(place)->time > each->time)
            --place;
        std::rotate(place, each, std::next(each));
    }
}

} // namespace

QString HistoryStore::standardFolder()
{
    return dataFolder() + QStringLiteral("/history");
}

QString HistoryStore::lockPath() const
{
    return m_folder + u'/' + QString::fromLatin1(lockName);
}

Result<void> HistoryStore::keep(const QString& path, const QByteArray& content,
                                VersionOrigin origin, const QDateTime& time) const
{
    KeptContent kept(content);
    return keep(path, kept, origin, time);
}

Result<void> HistoryStore::keep(const QString& path, KeptContent& content, VersionOrigin origin,
                                const QDateTime& time,
                                const std::optional<QByteArray>& beside) const
{
    Version version = versionOf(content, origin, time);
    if (beside && !beside->isEmpty())
        version.beside = ObjectStore::hashOf(*beside);
    const auto kept = keep(path, content, beside.value_or(QByteArray()), version,
                           beside ? Told::BySidecarToo : Told::ByRecord);
    return kept ? Result<void>() : notKept(kept.error());
}

Result<void> HistoryStore::keepUnlessKept(const QString& path, const QByteArray& content,
                                          const QDateTime& time) const
{
    KeptContent found(content);
    const Version version = versionOf(found, VersionOrigin::Found, time);
    const auto kept = keep(path, found, {}, version, Told::ByAnyRecord);
    return kept ? Result<void>() : notKept(kept.error());
}

Result<void> HistoryStore::keep(const QString& path, KeptContent& content, const QByteArray& beside,
                                Version version, Told told) const
{
    const auto history = madeHistory(m_folder);
    const auto documents = history ? history->makeFolder(documentsName) : history.error();
    if (!documents)
        return documents.error();
    const ObjectStore objects(*history);
    // What takes long is done before others have to wait.
    const bool isWhole = objects.holds(version.hash, content.bytes());
    if (!isWhole)
        content.packed();

    const auto lock = FileLock::acquire(lockPath(), 3s);
    if (!lock)
        return lock.error();
    const auto [key, preferredKey] = filedDocument(*documents, objects, path, version.hash);
    VersionLists lists(*documents, key.isEmpty() ? preferredKey : key);
    const auto newest = lists.newest();
    const auto all = told == Told::ByAnyRecord ? lists.all() : Result(QList<VersionLists::List>());
    if (!newest || !all)
        return newest ? all.error() : newest.error();
    if (!isWhole || !objects.has(version.hash)) { // one that was damaged is mended
        auto put = objects.put(version.hash, content.packed());
        if (!put)
            return put;
    }
    if (!version.beside.isEmpty() && !objects.holds(version.beside, beside)) {
        if (auto put = objects.put(version.beside, packed(beside)); !put)
            return put;
    }
    const bool hasLast = *newest && !(*newest)->index.versions.isEmpty();
    const Version last = hasLast ? (*newest)->index.versions.last() : Version();
    const bool isListed = told == Told::ByAnyRecord ? galley::isListed(*all, version.hash)
                                                    : hasLast && last.hash == version.hash
            && (told == Told::ByRecord || last.beside == version.beside);
    const QString documentPath = documentPathOf(path);
    if (isListed && lists.key() == preferredKey && *newest
        && (*newest)->index.documentPath == documentPath)
        return {};
    const auto number = nextVersionNumber(*history, *documents, lists.lastNumber());
    if (!number)
        return number.error();
    version.number = *number;
    if (lists.key() != preferredKey) {
        if (auto moved = lists.moveTo(preferredKey, version.number); !moved)
            return moved;
    }
    return lists.append(documentPath, isListed ? std::nullopt : std::optional(version),
                        version.number);
}

VersionList HistoryStore::versionsOf(const QString& path) const
{
    const auto history = openedHistory(m_folder);
    if (!history)
        return {{}, history.error().kind == ErrorKind::NotFound ? 0 : 1};
    const ObjectStore objects(*history);
    const auto documents = history->folder(documentsName);
    if (!documents && documents.error().kind == ErrorKind::NotFound)
        return {};
    if (!documents)
        return {keptBeside({}, objects), 1};
    // A file that was renamed is known by what it holds.
    const auto present = boundedRead(path, largestDocument);
    const auto filed = filedDocument(*documents, objects, path,
                                     present ? ObjectStore::hashOf(*present) : QByteArray());
    if (filed.key.isEmpty())
        return {};
    VersionList list;
    if (const auto lists = VersionLists(*documents, filed.key).all()) {
        for (const VersionLists::List& each : *lists) {
            list.versions += each.index.versions;
            list.damaged += each.isWhole ? 0 : qMax(1, each.index.damagedLines);
        }
    } else {
        list.damaged = 1;
    }
    std::stable_sort(
        list.versions.begin(), list.versions.end(),
        [](const Version& one, const Version& other) { return one.number < other.number; });
    putFoundInPlace(list.versions);
    // A name that was damaged leads nowhere.
    list.damaged += static_cast<int>(
        std::count_if(list.versions.begin(), list.versions.end(),
                      [&](const Version& version) { return !objects.has(version.hash); }));
    if (list.damaged > 0)
        insertByTime(keptBeside(allLists(*documents).hashes(), objects), list.versions);
    return list;
}

Result<QByteArray> HistoryStore::contentOf(const Version& version) const
{
    const auto history = openedHistory(m_folder);
    return history ? ObjectStore(*history).read(version.hash) : history.error();
}

Result<QByteArray> HistoryStore::besideOf(const Version& version) const
{
    if (version.beside.isEmpty())
        return QByteArray();
    const auto history = openedHistory(m_folder);
    return history ? ObjectStore(*history).read(version.beside) : history.error();
}

Result<void> HistoryStore::thin(const HistoryBudget& budget) const
{
    const auto history = openedHistory(m_folder);
    const auto documents = history ? history->folder(documentsName) : history.error();
    if (!documents)
        return documents.error().kind == ErrorKind::NotFound ? Result<void>() : documents.error();
    const ObjectStore objects(*history);
    // Looked at while others save, for that takes long in a large history: objects that come
    // meanwhile are not touched, and where a list got something meanwhile, one looks again.
    std::optional<qint64> number;
    {
        const auto lock = FileLock::acquire(lockPath(), 0ms);
        if (!lock)
            return lock.error();
        number = lastVersionNumber(*history); // of no save that is under way
    }
    const auto kept = objects.all();
    AllLists all = allLists(*documents);
    const auto lock = FileLock::acquire(lockPath(), 3s);
    if (!lock)
        return lock.error();
    if (!number || lastVersionNumber(*history) != number)
        all = allLists(*documents);
    // For another process that looks at the same time.
    if (const auto counted = nextVersionNumber(*history, *documents, 0); !counted)
        return counted.error();
    if (auto thinned = thinOut(all, objects, kept, budget); !thinned)
        return thinned;
    history->makePrivate(lockName);
    history->removeLeftovers();
    objects.removeLeftovers();
    return {};
}

void HistoryStore::thinNowAndThen() const
{
    constexpr auto anHour = std::chrono::milliseconds(1h).count();
    const qint64 now = std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::steady_clock::now().time_since_epoch())
                           .count();
    qint64 next = m_nextThinning;
    if ((next != 0 && now < next) || !m_nextThinning.compare_exchange_strong(next, now + anHour))
        return;
    [[maybe_unused]] const auto thinned = thin(); // the next hour tries again
}

} // namespace galley
