// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_writing.h"

#include "app/base/byte_units.h"
#include "app/exchange/derived_text.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/picture_path.h"
#include "app/session/article_blobs.h"
#include "app/session/opened_article.h"
#include "app/session/words.h"
#include "app/storage/bounded_read.h"
#include "app/storage/writing_turn.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

namespace {

using session::tr;

Error changedSince(const QString& path)
{
    return {ErrorKind::Changed,
            tr("“%1” was changed by another program since it was opened. Nothing was written; "
               "save under another name, or overwrite it.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

// What stands in the file and is about to be replaced: what was read, or whatever it is where the
// person said so. One that cannot be read may be replaced, too; writing it has its own errors.
Result<FormerContent> formerOf(const ArticleWriting& writing)
{
    const auto present = boundedRead(writing.path, mostDocumentBytes);
    if (!present && present.error().kind == ErrorKind::NotFound)
        return FormerContent::none();
    if (!writing.expectedHash.isEmpty()
        && (!present || contentHashOf(*present) != writing.expectedHash))
        return changedSince(writing.path);
    return present ? FormerContent::of(*present) : FormerContent::any();
}

// Mostly the version that was kept last, but it may be another program's.
std::optional<Error> keepFormer(const ArticleWriting& writing, const FormerContent& former)
{
    if (!writing.history || !former.bytes())
        return {};
    const auto kept = writing.history->keep(writing.path, *former.bytes(), VersionOrigin::Found,
                                            QFileInfo(writing.path).lastModified());
    return kept ? std::nullopt : std::optional(kept.error());
}

std::optional<Error> keepWritten(const ArticleWriting& writing, const QByteArray& json)
{
    const auto kept = writing.history->keep(writing.path, json, VersionOrigin::Saved, writing.time);
    return kept ? std::nullopt : std::optional(kept.error());
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

// Puts the document in its place.
Result<void> put(const ArticleWriting& writing, FormerContent former, WrittenArticle& written)
{
    constexpr int mostTries = 5; // of one who may replace whatever is there
    for (int tries = 1;; ++tries) {
        written.historyFault = keepFormer(writing, former);
        written.otherNames = writing.way == WriteWay::Replace ? otherNamesOf(writing.path) : 0;
        auto result = writing.way == WriteWay::InPlace
            ? writeInPlace(writing.path, written.json, former)
            : durableWrite(writing.path, written.json, former);
        if (result || result.error().kind != ErrorKind::Changed)
            return result;
        if (!writing.expectedHash.isEmpty() || tries == mostTries)
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
            tr("“%1” was not saved, because one of its pictures was not: %2")
                .arg(QDir::toNativeSeparators(path), pictureFault.sentence),
            {}};
}

} // namespace

QByteArray jsonToWrite(Article article)
{
    keepPlainTextCurrent(article);
    return article.toJson();
}

Result<WrittenArticle> write(const ArticleWriting& writing)
{
    const QByteArray json = jsonToWrite(writing.article);
    if (json.size() > mostDocumentBytes)
        return Error{ErrorKind::TooLarge,
                     tr("The article would take %1 MB, and a document may have 64 MB at most. "
                        "Shorten the text and save again.")
                         .arg(json.size() / mebibyte),
                     {}};
    const WritingTurn turn(writing.path);
    const auto former = formerOf(writing);
    if (!former)
        return former.error();
    QStringList picturesThere;
    if (writing.blobsFrom && writing.blobsTo && writing.blobsFrom != writing.blobsTo) {
        picturesThere = writing.blobsTo->fileNames();
        const QStringList names = writing.blobsFrom->isTemporary()
            ? writing.blobsFrom->fileNames() // undo may still want each of them
            : blobNamesOf(writing.article, *writing.blobsFrom);
        if (const auto copied = writing.blobsFrom->copyTo(*writing.blobsTo, names); !copied)
            return notSavedFor(writing.path, copied.error());
    }
    for (const auto& earlier : writing.earlierBlobs) {
        QStringList names = blobNamesOf(writing.article, *earlier);
        const QStringList present = writing.blobsTo->fileNames();
        names.removeIf([&present](const QString& name) { return present.contains(name); });
        if (const auto copied = earlier->copyTo(*writing.blobsTo, names); !copied)
            return notSavedFor(writing.path, copied.error());
    }
    WrittenArticle written{json, contentHashOf(json), {}, {}, 0, picturesThere};
    const QString folder = QFileInfo(writing.path).absolutePath();
    if (!writing.picturesFrom.isEmpty())
        written.absentPictures =
            bringPictures(writing.picturesFrom, folder,
                          picturesToBring(writing.article, writing.aboutFrom.isEmpty(), folder));
    // Before the document, so that nothing is missing once that counts as saved.
    if (const auto about = writeAbout(writing.about, writing.aboutFrom, writing.path); !about)
        written.aboutFault = about.error();
    if (writing.aboutToWrite)
        writing.aboutToWrite(writing.path, written.contentHash);
    if (const auto done = put(writing, *former, written); !done)
        return done.error();
    if (writing.history && !written.historyFault)
        written.historyFault = keepWritten(writing, json);
    return written;
}

} // namespace galley
