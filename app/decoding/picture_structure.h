// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/image_type.h"

#include <QByteArray>
#include <QSize>

namespace galley {

// What a picture file tells of itself before anything is decoded: read by us, within the bytes that
// are there, and believed only as far as it bounds what a decoder is handed.
struct PictureStructure {
    QSize size; // pixels, as stored; empty: the decoder has to say
    qint64 pixelBytes = 4; // of one pixel as the decoder keeps it
    qint64 furtherBytes = 0; // that the decoder needs beside the pixels
    bool isReducible = false; // the decoder can keep fewer pixels than there are
    bool isCuttable = false; // and those of a part alone
    bool isComplete = true;
    bool isExcessive = false; // made so that reading it takes far longer than its pixels would
    bool isForPrint = false; // in printing colours (CMYK)
    bool isAnimated = false;
    QByteArray exif; // where the decoder ignores it
    QByteArray content; // what the decoder gets: the first picture, without texts
    QByteArray format; // of the content, as QImageReader calls it
};

PictureStructure pictureStructureOf(const QByteArray& bytes, const ImageType& type);

// The size, upright, of a PNG, JPEG, GIF or WebP whose file begins like that; empty where it does
// not say.
QSize sizeToldBy(const QByteArray& start);

} // namespace galley
