// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/review_store.h"

#include "app/review/words.h"
#include "app/storage/base_folders.h"
#include "app/storage/own_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

QString ownFolder()
{
    return dataFolder() + u"/review"_s;
}

// Not what cannot be used, or came in since it was read.
void removeMoved(const QString& folder, const ReadReview& moved)
{
    const ReadReview present = readReviewFolder(folder);
    if (moved.faults.isEmpty() && present.faults.isEmpty() && present.review == moved.review)
        QDir(folder).removeRecursively();
}

} // namespace

QString ownReviewFolderOf(const QString& documentPath)
{
    const QFileInfo document(documentPath);
    const QString real = document.canonicalFilePath();
    const QString path = real.isEmpty() ? document.absoluteFilePath() : real;
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return ownFolder() + u'/' + QString::fromLatin1(digest.toHex());
}

StoredReview storedReview(const QString& documentPath)
{
    StoredReview stored{readReview(documentPath)};
    const ReadReview own = readReviewFolder(ownReviewFolderOf(documentPath));
    stored.isToBeMoved = !(own.review == Review());
    stored.review.add(own.review);
    stored.faults += own.faults;
    return stored;
}

Result<std::optional<QString>> storeReview(const QString& documentPath, const Review& addition)
{
    const QString own = ownReviewFolderOf(documentPath);
    const ReadReview waiting = readReviewFolder(own);
    Review together = waiting.review;
    together.add(addition);
    if (together == Review())
        return std::optional<QString>();
    const auto beside = addToReview(documentPath, together);
    if (beside) {
        if (!(waiting.review == Review()))
            removeMoved(own, waiting);
        return std::optional<QString>();
    }
    const bool isRefused = beside.error().kind == ErrorKind::TooLarge; // which holds anywhere
    const bool isKept =
        !isRefused && makePrivateFolder(ownFolder()) && addToReviewFolder(own, addition);
    if (!isKept)
        return beside.error();
    return std::optional(Words::tr("%1 Until that is mended, what is said of the article is kept "
                                   "in “%2”.")
                             .arg(beside.error().sentence, QDir::toNativeSeparators(own)));
}

} // namespace galley::review
