// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/base/result.h"
#include "app/decoding/image_type.h"

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSize>
#include <QString>

namespace galley {

// What a picture file holds, once decoded: upright, in sRGB, without metadata.
struct DecodedImage {
    QImage image; // RGB32 or ARGB32
    QSize originalSize; // pixels, as stored (before the orientation was applied)
    QSize uprightSize; // the same, after
    QString mimeType; // by content
    bool animated = false; // only the first frame was read
    bool profileConverted = false; // an ICC profile other than sRGB was applied
    QString note; // a sentence for the person, e.g. that a profile could not be used; else empty
};

struct ImageLimits {
    qsizetype fileBytes = 100 * mebibyte;
    qint64 pixels = 256'000'000; // of the file; none are decoded that are not needed
    qint64 decodedBytes = 512 * mebibyte; // that decoder and result take, told from the header
};

// Decodes PNG, JPEG, WebP, GIF, BMP, TIFF, AVIF, HEIC and what else Qt reads; content decides, not
// the name. What it takes is told from the header before anything is decoded. `longSide` (0: none)
// lets the decoder scale down while reading where it can; the result is never larger than that on
// its long side. SVG is refused. `part` is cut out, in pixels of the upright picture; an empty one
// is all of it, and for one that lies outside the picture the answer is Mismatch.
//
// The decoders run in the process that calls this: strangers' pictures go through decodePicture().
Result<DecodedImage> decodeImage(const QByteArray& bytes, int longSide = 0,
                                 const ImageLimits& limits = {}, const QRect& part = {});

// The same without the image: what the header tells.
Result<DecodedImage> measureImage(const QByteArray& bytes, const ImageLimits& limits = {});

} // namespace galley
