// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/recover_command_test.cpp

#include "app/cli/recovered_file.h"

#include "app/cli/words.h"
#include "app/document/document_file.h"
#include "app/document/document_writing.h"
#include "app/exchange/slug.h"
#include "app/markdown/blocks/block_list.h"
#include "app/media/blob_store.h"
#include "app/media/picture_path.h"
#include "app/sidecar/sidecar_file.h"

#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

bool isTaken(const QString& path)
{
    const QFileInfo there(path);
    return there.exists() || there.isSymLink();
}

// The first name in `folder` under which the article could be made, and is.
Result<QString> writtenText(const RecoveredArticle& recovered, const QDir& folder)
{
    QString name = recovered.path.isEmpty()
        ? slugOf(recovered.article.string(Field::Title).value_or(QString()))
        : QFileInfo(recovered.path).completeBaseName();
    if (name.isEmpty())
        name = u"article"_s;
    const QByteArray json = jsonToWrite(recovered.article);
    const auto history = std::make_shared<HistoryStore>(HistoryStore::standardFolder());
    for (int number = 1;; ++number) {
        const QString numbered = number == 1 ? name : u"%1-%2"_s.arg(name).arg(number);
        const QString path = folder.filePath(numbered + u".json"_s);
        if (isTaken(path) || isTaken(sidecarFolderOf(path)))
            continue;
        const auto made = createFile(path, json, history);
        if (!made)
            return made.error();
        if (*made)
            return path;
    }
}

// Targets of the pictures in the text, in its order.
void collectPictures(const markdown::Node& node, QStringList& targets)
{
    if (node.kind == markdown::NodeKind::Image && !targets.contains(node.url))
        targets.append(node.url);
    for (const markdown::ChildBlock& child : node.blocks)
        collectPictures(*child, targets);
    for (const markdown::Node& child : node.children)
        collectPictures(child, targets);
}

QStringList picturesOf(const Article& article)
{
    QStringList targets;
    const auto blocks = markdown::BlockList::parsed(article.text().utf8());
    for (int index = 0; index < blocks.count(); ++index)
        collectPictures(*blocks.at(index).node, targets);
    return targets;
}

// The pictures that are where the article was, and not where it was written.
QStringList leftBehind(const Article& article, const QString& from, const QString& to)
{
    const QString source = QFileInfo(from).path();
    const QString target = QFileInfo(to).path();
    QStringList left = picturesOf(article);
    left.removeIf([&](const QString& picture) {
        return !picturePath(source, picture) || picturePath(target, picture);
    });
    return left;
}

void bringBlobs(const Article& article, const BlobStore& from, RecoveredFile& file)
{
    const BlobStore to(file.path);
    const QStringList names = blobNamesOf(article, from);
    for (const QString& name : names) {
        if (const auto copied = from.copyTo(to, {name}); !copied)
            file.missing.append(
                Words::tr("Without the picture “%1”: %2").arg(name, copied.error().sentence));
    }
}

} // namespace

Result<RecoveredFile> writeRecovered(const UnsavedArticle& unsaved, const QDir& folder)
{
    const RecoveredArticle& recovered = unsaved.recovered;
    const auto path = writtenText(recovered, folder);
    if (!path)
        return path.error();
    RecoveredFile file{*path, {}};
    const auto beside = writeSidecar(recovered.beside, recovered.path, *path);
    if (!beside)
        file.missing.append(
            Words::tr("Without the description of its cover: %1").arg(beside.error().sentence));

    bringBlobs(recovered.article, BlobStore::ofUnnamed(unsaved.place->blobsPath()), file);
    if (!recovered.path.isEmpty()) {
        bringBlobs(recovered.article, BlobStore(recovered.path), file);
        const QStringList left = leftBehind(recovered.article, recovered.path, *path);
        if (!left.isEmpty())
            file.missing.append(Words::tr("Without pictures that are still beside “%1”: %2")
                                    .arg(recovered.path, left.join(u", "_s)));
    }
    if (const auto cover = recovered.article.cover(); cover && !BlobStore(*path).contains(*cover)) {
        const QString cid = cover->cid.toString();
        if (file.missing.filter(cid).isEmpty())
            file.missing.append(
                Words::tr("Without its cover “%1”, which is nowhere to be found.").arg(cid));
    }
    return file;
}

} // namespace galley
