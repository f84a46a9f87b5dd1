// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_store_test.cpp

#include "app/history/version_lists.h"

#include "app/base/byte_units.h"

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype largestList = 64 * mebibyte;
// So that a save takes as long with the hundred-thousandth version as with the first.
constexpr qsizetype fullList = 1000; // versions

const QByteArray listExtension = QByteArrayLiteral(".list");
const QByteArray earlierExtension = QByteArrayLiteral(".index");

bool isKey(const QByteArray& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f')
            || letter == '-';
    });
}

QByteArray listName(qint64 number)
{
    return QByteArray::number(number) + listExtension;
}

std::optional<qint64> numberOf(const QByteArray& name)
{
    bool isNumber = false;
    const qint64 number =
        name.chopped(qMin(name.size(), listExtension.size())).toLongLong(&isNumber);
    return isNumber && number >= 0 && listName(number) == name ? std::optional(number)
                                                               : std::nullopt;
}

QByteArray freeName(const OwnFolder& folder, qint64 number)
{
    while (folder.has(listName(number)))
        ++number;
    return listName(number);
}

Result<QByteArrayList> listsIn(const OwnFolder& folder)
{
    auto names = folder.names();
    if (!names)
        return names;
    names->removeIf([](const QByteArray& name) { return !numberOf(name); });
    std::sort(names->begin(), names->end(), [](const QByteArray& one, const QByteArray& other) {
        return *numberOf(one) < *numberOf(other);
    });
    return names;
}

VersionLists::List listOf(const OwnFolder& folder, const QByteArray& name)
{
    VersionLists::List list{name, {}, false, false};
    if (const auto text = folder.read(name, largestList)) {
        list.index = VersionIndex::parse(*text);
        list.isWhole = list.index.damagedLines == 0;
    }
    return list;
}

} // namespace

Result<VersionLists::Keys> VersionLists::keysIn(const OwnFolder& documents)
{
    const auto names = documents.names();
    if (!names)
        return names.error();
    Keys keys;
    QSet<QByteArray> found;
    for (QByteArray name : *names) {
        if (name.endsWith(earlierExtension))
            name.chop(earlierExtension.size());
        if (isKey(name))
            found.insert(name);
        else
            keys.hasOthers = keys.hasOthers || !name.startsWith('.');
    }
    keys.keys = found.values();
    std::sort(keys.keys.begin(), keys.keys.end());
    return keys;
}

VersionLists::VersionLists(const OwnFolder& documents, QByteArray key)
    : m_documents(documents)
    , m_key(std::move(key))
{
}

QByteArray VersionLists::earlierName() const
{
    return m_key + earlierExtension;
}

bool VersionLists::exist() const
{
    return m_documents.has(m_key) || m_documents.has(earlierName());
}

Result<QList<VersionLists::List>> VersionLists::all() const
{
    QList<List> lists;
    if (m_documents.has(earlierName())) {
        lists << listOf(m_documents, earlierName());
        lists.last().isEarlier = true;
    }
    const auto folder = m_documents.folder(m_key);
    if (!folder)
        return folder.error().kind == ErrorKind::NotFound ? Result(lists) : folder.error();
    const auto names = listsIn(*folder);
    if (!names)
        return names.error();
    for (const QByteArray& name : *names)
        lists << listOf(*folder, name);
    return lists;
}

Result<std::optional<VersionLists::List>> VersionLists::newest() const
{
    using Newest = std::optional<List>;
    const auto folder = m_documents.folder(m_key);
    if (!folder && folder.error().kind != ErrorKind::NotFound)
        return folder.error();
    const auto names = folder ? listsIn(*folder) : Result(QByteArrayList());
    if (!names)
        return names.error();
    if (!names->isEmpty())
        return Newest(listOf(*folder, names->last()));
    if (!m_documents.has(earlierName()))
        return Newest();
    Newest earlier = listOf(m_documents, earlierName());
    earlier->isEarlier = true;
    return earlier;
}

qint64 VersionLists::lastNumber() const
{
    const auto newest = this->newest();
    if (!newest || !*newest)
        return 0;
    qint64 last = (*newest)->isEarlier ? 0 : *numberOf((*newest)->name);
    for (const Version& version : (*newest)->index.versions)
        last = qMax(last, version.number);
    return last;
}

Result<OwnFolder> VersionLists::madeFolder(qint64 number) const
{
    auto folder = m_documents.makeFolder(m_key);
    if (!folder || !m_documents.has(earlierName()))
        return folder;
    const QByteArray name = folder->has(listName(0)) ? freeName(*folder, number) : listName(0);
    if (const auto moved = m_documents.move(earlierName(), *folder, name); !moved)
        return moved.error();
    return folder;
}

Result<void> VersionLists::moveTo(const QByteArray& key, qint64 number)
{
    if (const auto folder = madeFolder(number); !folder)
        return folder.error();
    if (auto moved = m_documents.move(m_key, m_documents, key); !moved)
        return moved;
    m_key = key;
    return {};
}

Result<void> VersionLists::append(const QString& documentPath,
                                  const std::optional<Version>& version, qint64 number) const
{
    const auto folder = madeFolder(number);
    if (!folder)
        return folder.error();
    const auto newest = this->newest();
    if (!newest)
        return newest.error();
    const bool goesOn =
        *newest && (*newest)->isWhole && (!version || (*newest)->index.versions.size() < fullList);
    VersionIndex index = goesOn ? (*newest)->index : VersionIndex();
    index.documentPath = documentPath;
    if (version)
        index.versions.append(*version);
    return folder->write(goesOn ? (*newest)->name : freeName(*folder, number), index.toText());
}

Result<void> VersionLists::rewrite(const List& list) const
{
    if (list.isEarlier)
        return m_documents.write(list.name, list.index.toText());
    const auto folder = m_documents.folder(m_key);
    if (!folder)
        return folder.error();
    if (!list.index.versions.isEmpty())
        return folder->write(list.name, list.index.toText());
    folder->remove(list.name);
    return {};
}

void VersionLists::removeLeftovers() const
{
    if (const auto folder = m_documents.folder(m_key))
        folder->removeLeftovers();
}

} // namespace galley
