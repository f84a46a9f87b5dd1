// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/cover_crop_test.cpp

#include "app/session/crop_source.h"

#include "app/decoding/image_reading.h"
#include "app/decoding/picture_decoder.h"
#include "app/session/words.h"

#include <QDir>

namespace galley {

namespace {

constexpr int longSide = 1600; // pixels of what is shown

using session::Words;

Result<QByteArray> originalFile(const CoverOriginal& original)
{
    auto bytes = readPictureFile(original.path);
    if (bytes && atproto::Cid::ofBlob(*bytes) != original.cid)
        return Error{ErrorKind::Mismatch,
                     Words::tr("“%1” is another picture by now: choose it as the cover anew.")
                         .arg(QDir::toNativeSeparators(original.path)),
                     {}};
    return bytes;
}

Result<CropSource> shown(CropSource source, const QRect& part)
{
    const auto bytes = source.bytes();
    if (!bytes)
        return bytes.error();
    const auto decoded = decodePicture(*bytes, longSide);
    if (!decoded)
        return decoded.error();
    source.image = decoded->image;
    source.size = decoded->uprightSize;
    const QRect whole({}, source.size);
    source.part = !part.isEmpty() && whole.contains(part) ? part : whole;
    return source;
}

} // namespace

Result<CropSource> cropSourceOf(const std::optional<atproto::BlobRef>& cover,
                                const std::optional<CoverOriginal>& original,
                                const std::shared_ptr<const BlobStore>& blobs)
{
    if (!cover)
        return Error{ErrorKind::NotFound, Words::tr("The article has no cover to crop."), {}};
    if (original && !original->path.isEmpty()) {
        CropSource file;
        file.origin = CropSource::Origin::File;
        file.path = original->path;
        file.bytes = [original = *original] { return originalFile(original); };
        if (auto source = shown(std::move(file), original->part))
            return source;
    }
    const auto blob = [blobs](const atproto::Cid& cid) {
        return [blobs, cid] { return blobs->read(cid); };
    };
    if (original && original->cid != cover->cid) {
        CropSource earlier;
        earlier.origin = CropSource::Origin::EarlierCover;
        earlier.bytes = blob(original->cid);
        if (auto source = shown(std::move(earlier), original->part))
            return source;
    }
    CropSource itself;
    itself.bytes = blob(cover->cid);
    return shown(std::move(itself), {});
}

} // namespace galley
