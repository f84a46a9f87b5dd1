// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QImage>
#include <QImageIOHandler>
#include <QRect>

namespace galley {

// What turns a picture upright as its Exif data ask; nothing when they do not or are broken. The
// data may begin with "Exif\0\0", as in a JPEG, or with the TIFF header, as in a WebP.
QImageIOHandler::Transformations exifTransformation(const QByteArray& exif);

// Does it. (Qt's own way, QImageReader::setAutoTransform, loses the colour profile.)
QImage transformedImage(const QImage& image, QImageIOHandler::Transformations transformation);

// Where a rectangle of the upright picture, which has that size, is in the picture as stored.
QRect storedRect(const QRect& rect, QSize uprightSize,
                 QImageIOHandler::Transformations transformation);

} // namespace galley
