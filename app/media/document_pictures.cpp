// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/document_pictures.h"

#include "app/media/picture_path.h"
#include "app/storage/bounded_read.h"

#include <QFileInfo>

namespace galley {

DocumentPictures::DocumentPictures(const QString& documentPath, qsizetype limit)
    : m_folder(QFileInfo(documentPath).absolutePath())
    , m_blobs(documentPath)
    , m_left(limit)
{
}

QByteArray DocumentPictures::read(const QString& target)
{
    if (const auto cid = atproto::Cid::parse(target)) {
        const auto blob = m_blobs.read(*cid);
        return blob ? *blob : QByteArray();
    }
    const auto path = picturePath(m_folder, target);
    return path ? readOnce(*path) : QByteArray();
}

QByteArray DocumentPictures::readOnce(const QString& path)
{
    const auto known = m_contents.constFind(path);
    if (known != m_contents.constEnd())
        return *known;
    const auto content = boundedRead(path, m_left);
    if (content)
        m_left -= content->size();
    return *m_contents.insert(path, content ? *content : QByteArray());
}

} // namespace galley
