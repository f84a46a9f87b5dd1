// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/unpacked_review.h"

#include "app/document/document.h"
#include "app/document/document_file.h"
#include "app/json/json_string.h"
#include "app/media/blob_store.h"
#include "app/review/named_pictures.h"
#include "app/review/review_folder.h"
#include "app/session/words.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/file_fault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <tuple>

namespace galley {

using session::Words;

namespace {

const QString extension = QStringLiteral(".json");
constexpr qsizetype longestName = 60; // code points: at most 240 of the 255 bytes of a name

std::optional<QString> textOf(const KnownArticle& known)
{
    if (known.now)
        return known.now->text().toString();
    const auto document = openDocument(known.path);
    return document ? std::optional(document->article.text().toString()) : std::nullopt;
}

bool isThere(const QString& path)
{
    const QFileInfo entry(path);
    return entry.exists() || entry.isSymLink();
}

std::optional<QString> inTheWayOf(const QString& documentPath)
{
    for (const QString& path : {documentPath, sidecarFolderOf(documentPath)}) {
        if (isThere(path))
            return path;
    }
    return {};
}

Error notReplaced(const QString& path)
{
    return {ErrorKind::Changed,
            Words::tr("“%1” is there already and was left as it is: give another name, or choose "
                      "another folder.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

// A name comes from a stranger: what leads out of a folder, hides a file or cannot be read is left
// out.
QString plainName(const QString& name)
{
    QList<uint> letters = QFileInfo(name).fileName().toUcs4();
    for (uint& letter : letters) {
        if (!QChar::isPrint(letter) || letter == u'\\' || letter == u':')
            letter = u' ';
    }
    letters.resize(qMin(letters.size(), longestName));
    QString plain =
        QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), letters.size());
    while (plain.startsWith(u'.') || plain.startsWith(u' '))
        plain.remove(0, 1);
    return plain.simplified();
}

QString withoutExtension(const QString& name)
{
    return name.endsWith(extension, Qt::CaseInsensitive) ? name.chopped(extension.size()) : name;
}

// What stands beside the document, made in a folder where nobody looks, so that it is there as a
// whole or not at all.
Result<void> makeBeside(const review::Package& package, const QString& documentPath)
{
    const QString folder = QFileInfo(documentPath).path();
    const QTemporaryDir making(folder + QStringLiteral("/.galley-XXXXXX"));
    if (!making.isValid())
        return folderFault(folder, errno);
    const QString made = making.filePath(QFileInfo(documentPath).fileName());
    if (!package.document.isNull()) {
        const SidecarChange uuid{
            {QStringLiteral("uuid"),
             json::literalOf(package.document.toString(QUuid::WithoutBraces))}};
        if (auto written = writeSidecar(uuid, made, made); !written)
            return written;
    }
    if (auto added = review::addToReview(made, package.review); !added)
        return added;
    const QString beside = sidecarFolderOf(documentPath);
    // A folder takes no other's place that has anything in it.
    if (::rename(QFile::encodeName(sidecarFolderOf(made)).constData(),
                 QFile::encodeName(beside).constData())
        == 0)
        return {};
    return isThere(beside) ? notReplaced(beside) : writeFault(beside, errno);
}

} // namespace

std::optional<ReviewedBefore> articleOf(const review::Package& package,
                                        const QList<KnownArticle>& known)
{
    const auto record = Article::read(package.record);
    const QString text = record ? record->text().toString() : QString();
    std::optional<ReviewedBefore> nearest;
    std::tuple<bool, bool, bool> best;
    for (const KnownArticle& each : known) {
        const bool hasUuid =
            !package.document.isNull() && documentUuidOf(each.path) == package.document;
        const bool hasText = !text.isEmpty() && textOf(each) == text;
        const std::tuple nearness(hasUuid, each.now.has_value(), hasText);
        if ((!hasUuid && !hasText) || (nearest && nearness <= best))
            continue;
        nearest = ReviewedBefore{each.path, hasText};
        best = nearness;
    }
    return nearest;
}

QString freePathFor(const review::Package& package, const QString& packagePath,
                    const QString& folder)
{
    QString name = withoutExtension(plainName(package.name)).trimmed();
    if (name.isEmpty())
        name = plainName(QFileInfo(packagePath).completeBaseName());
    if (name.isEmpty())
        name = QStringLiteral("article");
    const QDir place(folder);
    QString path = place.filePath(name + extension);
    for (int number = 2; inTheWayOf(path); ++number)
        path = place.filePath(QStringLiteral("%1 %2").arg(name).arg(number) + extension);
    return path;
}

Result<void> unpackTo(const review::Package& package, const QString& documentPath)
{
    if (const auto obstacle = inTheWayOf(documentPath))
        return notReplaced(*obstacle);
    const BlobStore blobs(documentPath);
    const review::Pictures pictures = review::picturesNamedIn(package);
    const auto added = blobs.addNamed(pictures);
    if (!added)
        return added.error();
    if (auto made = makeBeside(package, documentPath); !made) {
        blobs.takeBack(*added, pictures);
        return made;
    }
    // Last, for without it all the rest is nothing.
    const auto written = createFile(documentPath, package.record, nullptr);
    if (written && *written)
        return {};
    QDir(sidecarFolderOf(documentPath)).removeRecursively(); // made just now
    blobs.takeBack(*added, pictures);
    return written ? notReplaced(documentPath) : written.error();
}

} // namespace galley
