// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_damage_test.cpp

#include "app/history/object_store.h"

#include "app/base/byte_units.h"
#include "app/history/packing.h"
#include "app/history/words.h"

#include <QCryptographicHash>
namespace galley {

using history::Words;

namespace {

// More than any document takes, packed.
constexpr qsizetype largestObject = 128 * mebibyte;

const QByteArray objectsName = QByteArrayLiteral("objects");

Error damaged(ErrorKind kind)
{
    return {
        kind,
        Words::tr("This version was damaged on the disk and cannot be shown; the others are not "
                  "touched by that."),
        {}};
}

QByteArray nameOf(const QByteArray& hash)
{
    return hash.toHex();
}

bool isNameOfFolder(const QByteArray& name)
{
    return name.size() == 2 && QByteArray::fromHex(name).toHex() == name;
}

bool isNameOfObject(const QByteArray& name)
{
    return name.size() == 64 && nameOf(QByteArray::fromHex(name)) == name;
}

} // namespace

QByteArray ObjectStore::hashOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

Result<OwnFolder> ObjectStore::folderOf(const QByteArray& hash) const
{
    const auto objects = m_history.folder(objectsName);
    return objects ? objects->folder(nameOf(hash).first(2)) : objects.error();
}

bool ObjectStore::has(const QByteArray& hash) const
{
    const auto folder = folderOf(hash);
    return folder && folder->facts(nameOf(hash));
}

bool ObjectStore::holds(const QByteArray& hash, const QByteArray& content) const
{
    const auto folder = folderOf(hash);
    const auto packed = folder ? folder->read(nameOf(hash), largestObject) : folder.error();
    return packed && isPackedAs(content, *packed);
}

Result<void> ObjectStore::put(const QByteArray& hash, const QByteArray& packed) const
{
    const auto objects = m_history.makeFolder(objectsName);
    if (!objects)
        return objects.error();
    const auto folder = objects->makeFolder(nameOf(hash).first(2));
    if (!folder)
        return folder.error();
    return folder->write(nameOf(hash), packed);
}

Result<QByteArray> ObjectStore::read(const QByteArray& hash) const
{
    const auto folder = folderOf(hash);
    const auto packed = folder ? folder->read(nameOf(hash), largestObject) : folder.error();
    if (!packed && packed.error().kind == ErrorKind::NotFound)
        return Error{ErrorKind::NotFound, Words::tr("This version is no longer kept."), {}};
    if (!packed)
        return Error{packed.error().kind,
                     Words::tr("This version cannot be read: %1").arg(packed.error().sentence),
                     {}};
    const auto content = unpacked(*packed);
    if (!content)
        return damaged(ErrorKind::Malformed);
    if (hashOf(*content) != hash)
        return damaged(ErrorKind::Mismatch);
    return *content;
}

qint64 ObjectStore::claimedSize(const QByteArray& hash) const
{
    const auto folder = folderOf(hash);
    const auto beginning =
        folder ? folder->readBeginning(nameOf(hash), claimLength) : folder.error();
    return beginning ? claimedSizeOf(*beginning) : -1;
}

std::vector<OwnFolder> ObjectStore::folders() const
{
    std::vector<OwnFolder> folders;
    const auto objects = m_history.folder(objectsName);
    const auto names = objects ? objects->names() : objects.error();
    for (const QByteArray& name : names ? *names : QByteArrayList()) {
        if (!isNameOfFolder(name))
            continue;
        if (auto folder = objects->folder(name))
            folders.push_back(*std::move(folder));
    }
    return folders;
}

QHash<QByteArray, ObjectStore::Kept> ObjectStore::all() const
{
    QHash<QByteArray, Kept> all;
    for (const OwnFolder& folder : folders()) {
        const auto names = folder.names();
        for (const QByteArray& name : names ? *names : QByteArrayList()) {
            const auto facts = isNameOfObject(name) ? folder.facts(name) : std::nullopt;
            if (!facts)
                continue;
            if (!facts->isPrivate)
                folder.makePrivate(name);
            all.insert(QByteArray::fromHex(name), {facts->size, facts->modified});
        }
    }
    return all;
}

void ObjectStore::remove(const QByteArray& hash) const
{
    if (const auto folder = folderOf(hash))
        folder->remove(nameOf(hash));
}

void ObjectStore::removeLeftovers() const
{
    for (const OwnFolder& folder : folders())
        folder.removeLeftovers();
}

} // namespace galley
