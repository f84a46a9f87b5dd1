// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_writing.h"

#include "app/base/byte_units.h"
#include "app/exchange/derived_text.h"
#include "app/session/article_blobs.h"
#include "app/session/opened_article.h"
#include "app/session/words.h"
#include "app/storage/bounded_read.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

namespace {

using session::tr;

Result<void> checkUnchanged(const QString& path, const QByteArray& expectedHash)
{
    if (expectedHash.isEmpty() || !QFileInfo::exists(path))
        return {};
    const auto present = boundedRead(path, mostDocumentBytes);
    if (present && contentHashOf(*present) == expectedHash)
        return {};
    return Error{ErrorKind::Changed,
                 tr("“%1” was changed by another program since it was opened. Nothing was written; "
                    "save under another name, or overwrite it.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}};
}

// What stands in the file and is about to be replaced: mostly the version that was kept last, but
// it may be another program's.
std::optional<Error> keepFormer(const ArticleWriting& writing)
{
    const auto former = boundedRead(writing.path, mostDocumentBytes);
    if (!former) // a new file, or one that cannot be read: writing it has its own errors
        return {};
    const auto kept = writing.history->keep(writing.path, *former, VersionOrigin::Found,
                                            QFileInfo(writing.path).lastModified());
    return kept ? std::nullopt : std::optional(kept.error());
}

std::optional<Error> keepWritten(const ArticleWriting& writing, const QByteArray& json)
{
    const auto kept = writing.history->keep(writing.path, json, VersionOrigin::Saved, writing.time);
    return kept ? std::nullopt : std::optional(kept.error());
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
    if (const auto unchanged = checkUnchanged(writing.path, writing.expectedHash); !unchanged)
        return unchanged.error();
    if (writing.blobsFrom && writing.blobsTo && writing.blobsFrom != writing.blobsTo) {
        const QStringList names = writing.blobsFrom->isTemporary()
            ? writing.blobsFrom->fileNames() // undo may still want each of them
            : blobNamesOf(writing.article, *writing.blobsFrom);
        if (const auto copied = writing.blobsFrom->copyTo(*writing.blobsTo, names); !copied)
            return copied.error();
    }
    for (const auto& earlier : writing.earlierBlobs) {
        QStringList names = blobNamesOf(writing.article, *earlier);
        const QStringList present = writing.blobsTo->fileNames();
        names.removeIf([&present](const QString& name) { return present.contains(name); });
        if (const auto copied = earlier->copyTo(*writing.blobsTo, names); !copied)
            return copied.error();
    }
    WrittenArticle written{json, contentHashOf(json), {}, {}};
    // Before the document, so that nothing is missing once that counts as saved.
    if (const auto about = writeAbout(writing.about, writing.aboutFrom, writing.path); !about)
        written.aboutFault = about.error();
    if (writing.history)
        written.historyFault = keepFormer(writing);
    if (writing.aboutToWrite)
        writing.aboutToWrite(writing.path, written.contentHash);
    const auto put = writing.way == WriteWay::InPlace ? writeInPlace(writing.path, json)
                                                      : durableWrite(writing.path, json);
    if (!put)
        return put.error();
    if (writing.history && !written.historyFault)
        written.historyFault = keepWritten(writing, json);
    return written;
}

} // namespace galley
