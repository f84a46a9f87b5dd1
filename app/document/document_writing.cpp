// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_writing.h"

#include "app/article/named_blobs.h"
#include "app/document/document.h"
#include "app/document/words.h"
#include "app/exchange/derived_text.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/picture_path.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/writing_turn.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

namespace {

using document::Words;

Error changedSince(const QString& path)
{
    return {
        ErrorKind::Changed,
        Words::tr("“%1” was changed by another program since it was opened. Nothing was written; "
                  "save under another name, or overwrite it.")
            .arg(QDir::toNativeSeparators(path)),
        {}};
}

// What stands in the file and is about to be replaced: what was read, or whatever it is where the
// person said so. One that cannot be read may be replaced, too; writing it has its own errors.
Result<FormerContent> formerOf(const DocumentWriting& writing)
{
    const auto present = readDocument(writing.path);
    if (!present && present.error().kind == ErrorKind::NotFound)
        return FormerContent::none();
    if (!writing.expectedHash.isEmpty()
        && (!present || contentHashOf(*present) != writing.expectedHash))
        return changedSince(writing.path);
    return present ? FormerContent::of(*present) : FormerContent::any();
}

// Which pictures have to come along: those in blobs/ mostly are there by now, the cover too unless
// it is that of a Markdown file.
QStringList picturesToBring(const Article& article, bool isImport, const QString& folder)
{
    QStringList targets =
        isImport ? picturesBeside(article) : picturesBeside(article.text().toString());
    targets.removeIf([&folder](const QString& target) {
        return target.startsWith(u"blobs/") && picturePath(folder, target);
    });
    return targets;
}

Result<void> bringBlobs(const Article& article, const PicturesAlong& pictures)
{
    if (pictures.from && pictures.to && pictures.from != pictures.to) {
        const QStringList names = pictures.from->isTemporary()
            ? pictures.from->fileNames() // undo may still want each of them
            : blobNamesOf(article, *pictures.from);
        if (auto copied = pictures.from->copyTo(*pictures.to, names); !copied)
            return copied;
    }
    for (const auto& earlier : pictures.earlier) {
        QStringList names = blobNamesOf(article, *earlier);
        const QStringList present = pictures.to->fileNames();
        names.removeIf([&present](const QString& name) { return present.contains(name); });
        if (auto copied = earlier->copyTo(*pictures.to, names); !copied)
            return copied;
    }
    return {};
}

// What stands beside a document before a save. Mostly that was kept last, but it may be another
// program's.
struct FoundBeside {
    QByteArray bytes;
    QDateTime time;
};

std::optional<FoundBeside> foundBeside(const QString& path)
{
    const QByteArray bytes = sidecarBytesOf(path);
    if (bytes.isEmpty())
        return {};
    return FoundBeside{bytes, QFileInfo(sidecarPathOf(path)).lastModified()};
}

// Puts the document in its place.
Result<FileReplaced> put(const DocumentWriting& writing, FormerContent former,
                         const std::optional<QByteArray>& formerBeside, const QByteArray& json)
{
    constexpr int maximumTries = 5; // of one who may replace whatever is there
    for (int tries = 1;; ++tries) {
        auto result = replaceFile({.path = writing.path,
                                   .json = json,
                                   .former = former,
                                   .formerBeside = formerBeside,
                                   .way = writing.way,
                                   .history = writing.history,
                                   .time = writing.time});
        if (result || result.error().kind != ErrorKind::Changed)
            return result;
        if (!writing.expectedHash.isEmpty() || tries == maximumTries)
            return result;
        const auto anew = formerOf(writing);
        if (!anew)
            return anew.error();
        former = *anew;
    }
}

Error notSavedFor(const QString& path, const Error& pictureFault)
{
    return {pictureFault.kind,
            Words::tr("“%1” was not saved, because one of its pictures was not: %2")
                .arg(QDir::toNativeSeparators(path), pictureFault.sentence),
            {}};
}

} // namespace

QByteArray jsonToWrite(Article article)
{
    keepPlainTextCurrent(article);
    return article.toJson();
}

QStringList blobNamesOf(const Article& article, const BlobStore& blobs)
{
    return blobsNamedBy(article, blobs.fileNames());
}

Result<std::optional<Error>> writeBeside(const SidecarChange& change, const QString& path,
                                         const std::shared_ptr<const HistoryStore>& history,
                                         const QDateTime& time)
{
    const WritingTurn turn(path);
    const auto document = history ? readDocument(path) : Result(QByteArray());
    const bool isKept = history && document; // else it was taken away: that is told elsewhere
    KeptContent content(isKept ? *document : QByteArray());
    Result<void> kept;
    if (const auto found = foundBeside(path); isKept && found)
        kept = history->keep(path, content, VersionOrigin::Found, found->time, found->bytes);
    if (const auto written = writeSidecar(change, path, path); !written)
        return written.error();
    if (isKept && kept)
        kept = history->keep(path, content, VersionOrigin::Saved, time, sidecarBytesOf(path));
    return kept ? std::nullopt : std::optional(kept.error());
}

Result<WrittenDocument> write(const DocumentWriting& writing)
{
    WrittenDocument written{.json = jsonToWrite(writing.article), .contentHash = {}};
    if (const auto held = heldToLimit(writing.path, written.json); !held)
        return held.error();
    const WritingTurn turn(writing.path);
    const auto former = formerOf(writing);
    if (!former)
        return former.error();
    const PicturesAlong& pictures = writing.pictures;
    if (pictures.from != pictures.to)
        written.picturesThere = pictures.to->fileNames();
    if (const auto brought = bringBlobs(writing.article, pictures); !brought)
        return notSavedFor(writing.path, brought.error());
    const QString folder = QFileInfo(writing.path).absolutePath();
    if (!pictures.folder.isEmpty())
        written.absentPictures =
            bringPictures(pictures.folder, folder,
                          picturesToBring(writing.article, writing.besideFrom.isEmpty(), folder));
    std::optional<QByteArray> formerBeside;
    if (!writing.beside.isEmpty() || writing.besideFrom != writing.path)
        formerBeside = sidecarBytesOf(writing.path);
    // Before the document, so that nothing is missing once that counts as saved.
    if (const auto beside = writeSidecar(writing.beside, writing.besideFrom, writing.path); !beside)
        written.besideFault = beside.error();
    written.contentHash = contentHashOf(written.json);
    if (writing.aboutToWrite)
        writing.aboutToWrite(writing.path, written.contentHash);
    auto replaced = put(writing, *former, formerBeside, written.json);
    if (!replaced)
        return replaced.error();
    written.replaced = *std::move(replaced);
    return written;
}

} // namespace galley
