// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/own_pictures.h"

#include "app/document/document.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>

#include <optional>

namespace galley {

namespace {

// Above this it is cheaper to leave a picture than to find out who wants it.
constexpr int maximumDocuments = 200;

QString cidOf(const QString& fileName)
{
    return fileName.section(u'.', 0, 0);
}

// Whether somebody else edits a document in the folder: what is undone there may be redone.
bool isEditedBySomebodyElse(const QString& folder, const QString& documentName)
{
    const QString own = u'.' + documentName + QStringLiteral(".galley-lock");
    QStringList locks = QDir(folder).entryList({QStringLiteral(".*.galley-lock")},
                                               QDir::Files | QDir::Hidden | QDir::System);
    locks.removeAll(own);
    return !locks.isEmpty();
}

// The documents in the folder and what stands beside them; nothing where they are too many.
std::optional<QStringList> documentsIn(const QString& folder)
{
    QStringList documents;
    const QStringList patterns{QStringLiteral("*.json"), QStringLiteral("*.md"),
                               QStringLiteral("*.markdown")};
    QStringList folders{folder};
    for (const QString& beside : QDir(folder).entryList({QStringLiteral("*.galley")}, QDir::Dirs))
        folders << folder + u'/' + beside;
    for (const QString& each : folders) {
        const QStringList names = QDir(each).entryList(patterns, QDir::Files);
        for (const QString& name : names)
            documents << each + u'/' + name;
        if (documents.size() > maximumDocuments)
            return {};
    }
    return documents;
}

} // namespace

void OwnPictures::add(const QString& fileName)
{
    const QMutexLocker locker(&m_mutex);
    m_named.emplace(fileName, false);
}

void OwnPictures::leave(const QStringList& fileNames)
{
    const QMutexLocker locker(&m_mutex);
    for (const QString& name : fileNames)
        m_named.erase(name);
}

void OwnPictures::clear()
{
    const QMutexLocker locker(&m_mutex);
    m_named.clear();
}

bool OwnPictures::isEmpty() const
{
    const QMutexLocker locker(&m_mutex);
    return m_named.empty();
}

void OwnPictures::noteNamed(const QString& words)
{
    const QMutexLocker locker(&m_mutex);
    for (auto& [name, isNamed] : m_named)
        isNamed = isNamed || words.contains(cidOf(name));
}

void OwnPictures::saved(const QString& words)
{
    const QMutexLocker locker(&m_mutex);
    std::erase_if(m_named, [&words](const auto& own) { return words.contains(cidOf(own.first)); });
}

QStringList OwnPictures::abandoned(const std::function<bool(const QString& cid)>& isWanted) const
{
    const QMutexLocker locker(&m_mutex);
    QStringList names;
    for (const auto& [name, isNamed] : m_named) {
        if (isNamed && !isWanted(cidOf(name)))
            names.append(name);
    }
    return names;
}

void removeAbandoned(const BlobStore& blobs, const QString& documentPath,
                     const QStringList& fileNames)
{
    const QFileInfo document(documentPath);
    const QString folder = document.absolutePath();
    const auto documents = documentsIn(folder);
    if (!documents || isEditedBySomebodyElse(folder, document.fileName()))
        return;
    QStringList left = fileNames;
    for (const QString& each : *documents) {
        const auto bytes = readDocument(each);
        if (!bytes) // who knows what it names
            return;
        left.removeIf([&](const QString& name) { return bytes->contains(cidOf(name).toLatin1()); });
    }
    for (const QString& name : left)
        blobs.remove(name);
}

} // namespace galley
