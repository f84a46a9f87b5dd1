// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/article_session_test.cpp

#include "app/session/picture_import.h"

#include "app/decoding/picture_decoder.h"
#include "app/media/cover_encoder.h"
#include "app/session/words.h"
#include "app/storage/bounded_read.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

namespace {

using session::Words;

bool isShownOnTheWeb(const QString& mimeType)
{
    return mimeType == u"image/png" || mimeType == u"image/jpeg" || mimeType == u"image/gif"
        || mimeType == u"image/webp";
}

Result<QString> added(const QByteArray& bytes, const QString& mimeType, const BlobStore& blobs)
{
    const auto blob = blobs.add(bytes, mimeType);
    if (!blob)
        return blob.error();
    return QStringLiteral("blobs/") + QFileInfo(blobs.pathOf(*blob)).fileName();
}

} // namespace

Result<QByteArray> readPictureFile(const QString& path)
{
    return boundedRead(path, ImageLimits().fileBytes);
}

Result<QString> storedPicture(const PictureBytes& imageFile, const BlobStore& blobs)
{
    const auto bytes = imageFile();
    if (!bytes)
        return bytes.error();
    // Decoded in any case: what does not open must not be stored.
    const auto image = decodePicture(*bytes, 64);
    if (!image)
        return image.error();
    if (isShownOnTheWeb(image->mimeType))
        return added(*bytes, image->mimeType, blobs);
    Progress progress;
    const auto encoded = encodeCover(*bytes, progress);
    if (!encoded)
        return encoded.error();
    return added(encoded->webp, QStringLiteral("image/webp"), blobs);
}

Result<void> adoptCover(const QString& path, const std::optional<atproto::BlobRef>& cover,
                        const BlobStore& blobs)
{
    if (!cover)
        return Error{ErrorKind::NotFound, Words::tr("The article names no cover to look for."), {}};
    const auto bytes = readPictureFile(path);
    if (!bytes)
        return bytes.error();
    if (atproto::Cid::ofBlob(*bytes) != cover->cid)
        return Error{
            ErrorKind::Mismatch,
            Words::tr("“%1” is not the cover that this article names: its content has another "
                      "hash. Choose the original file, or set it as a new cover.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    if (const auto stored = blobs.add(*bytes, cover->mimeType); !stored)
        return stored.error();
    return {};
}

} // namespace galley
