// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/picture_path.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace galley {

std::optional<QString> picturePath(const QString& documentFolder, const QString& target)
{
    const QUrl url(target);
    if (!url.scheme().isEmpty() || !url.authority().isEmpty())
        return {};
    const QString relative = url.path(QUrl::FullyDecoded);
    if (relative.isEmpty() || relative.contains(u'\0') || QDir::isAbsolutePath(relative))
        return {};
    // Canonical paths, so that neither ".." nor a link leads out of the folder.
    const QString folder = QFileInfo(documentFolder).canonicalFilePath();
    const QString path = QFileInfo(documentFolder + u'/' + relative).canonicalFilePath();
    if (folder.isEmpty() || !path.startsWith(folder + u'/'))
        return {};
    return path;
}

} // namespace galley
