// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/checked_file.h"

#include "app/article/record_file.h"
#include "app/checks/article_check.h"
#include "app/cli/article_file.h"
#include "app/storage/bounded_read.h"

#include <QDir>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isRecord(const json::Tree& file, const lexicon::Catalog& catalog)
{
    const auto type = recordIn(file).member(u"$type");
    return type && type->isString() && catalog.record(type->string());
}

bool isPassedOver(const QFileInfo& folder)
{
    return folder.isSymLink() || folder.fileName() == u"blobs"
        || folder.fileName().endsWith(u".galley");
}

} // namespace

CheckedFile checkedFile(const QString& path, const CheckRules& rules)
{
    const auto json = boundedRead(path, largestDocument);
    if (!json)
        return {path, {}, json.error(), true};
    const auto article = Article::read(*json);
    if (article) {
        const Manuscript manuscript =
            manuscriptOf(*article, BlobStore(path), QFileInfo(path).path(), rules.now);
        return {path, findingsIn(manuscript, rules.catalog, rules.turnedOff), {}};
    }
    if (article.error().kind == ErrorKind::WrongType) {
        const auto file = json::Tree::parse(*json);
        if (file && isRecord(*file, rules.catalog))
            return {path, findingsIn(*file, rules.catalog), {}};
    }
    return {path, {}, article.error()};
}

bool isSomethingElse(const CheckedFile& file)
{
    return file.failure && file.failure->kind == ErrorKind::WrongType;
}

QStringList recordFilesIn(const QString& folder)
{
    QStringList files;
    QStringList open{folder}; // of its own, for a stranger's depth costs no stack here
    while (!open.isEmpty()) {
        const QDir present(open.takeLast());
        const auto entries =
            present.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
        QStringList below;
        for (const QFileInfo& entry : entries) {
            if (entry.isDir() && !isPassedOver(entry))
                below.prepend(entry.filePath());
            else if (entry.isFile() && entry.fileName().endsWith(u".json"))
                files << entry.filePath();
        }
        open << below;
    }
    return files;
}

} // namespace galley
