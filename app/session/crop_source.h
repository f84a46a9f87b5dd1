// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/picture_import.h"
#include "app/sidecar/cover_original.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <memory>

namespace galley {

// The picture of which a part is to become the cover: the best one that is at hand.
struct CropSource {
    enum class Origin {
        File, // the one that the cover was made of
        EarlierCover, // that one as a blob: the cover before it was cropped
        Cover, // the cover itself
    };
    Origin origin = Origin::Cover;
    QString path; // of the File
    PictureBytes bytes; // again, and checked again
    QImage image; // to be shown: upright, no larger than PictureLoader's
    QSize size; // pixels, of the whole upright picture
    QRect part; // what the cover shows of it

    // Whether that part is what the cover shows already.
    bool isUnchangedBy(const QRect& wanted) const { return wanted == part; }
};

// Reads and decodes: call it off the UI thread. Fails where not even the cover can be shown.
Result<CropSource> cropSourceOf(const std::optional<atproto::BlobRef>& cover,
                                const std::optional<CoverOriginal>& original,
                                const std::shared_ptr<const BlobStore>& blobs);

} // namespace galley
