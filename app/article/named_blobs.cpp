// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/pictures_along_test.cpp

#include "app/article/named_blobs.h"

namespace galley {

QStringList blobsNamedBy(const Article& article, QStringList fileNames)
{
    const auto cover = article.cover();
    const QString coverName = cover ? cover->cid.toString() : QString();
    const QString text = article.text().toString();
    fileNames.removeIf([&](const QString& name) {
        const bool isCover = cover && name.section(u'.', 0, -2) == coverName;
        return !isCover && !text.contains(QStringLiteral("blobs/") + name);
    });
    return fileNames;
}

} // namespace galley
