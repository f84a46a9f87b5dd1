// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/left_behind.h"

#include "app/review/review_folder.h"
#include "app/review/targets.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace galley::review {

namespace {

constexpr qsizetype maximumFolders = 100; // beside the document that are looked into

} // namespace

QStringList leftBehindFolders(const QString& documentPath, const Article& article)
{
    if (QFileInfo::exists(reviewFolderOf(documentPath)))
        return {};
    const QByteArray text = digestOf(QStringView(article.text().toString()));
    const QDir folder = QFileInfo(documentPath).absoluteDir();
    QStringList fitting;
    const QStringList names =
        folder.entryList({QStringLiteral("*.galley")}, QDir::Dirs | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : names.first(qMin(names.size(), maximumFolders))) {
        const ReadReview read = readReviewFolder(folder.filePath(name) + QStringLiteral("/review"));
        const QList<Entry> entries = read.review.entries.all();
        const bool fits = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.target && entry.target->isBody() && entry.target->base == text;
        });
        if (fits)
            fitting.append(folder.filePath(name));
    }
    return fitting;
}

} // namespace galley::review
