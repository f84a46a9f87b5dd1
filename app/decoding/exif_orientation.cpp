// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/image_reading_test.cpp

#include "app/decoding/exif_orientation.h"

#include "app/decoding/tiff_numbers.h"

#include <QTransform>

namespace galley {

namespace {

// From 1 (upright) to 8.
int orientationOf(const QByteArray& exif)
{
    constexpr int upright = 1;
    QByteArrayView bytes(exif);
    if (bytes.startsWith(QByteArrayView("Exif\0\0", 6)))
        bytes = bytes.sliced(6);
    if (!bytes.startsWith("II") && !bytes.startsWith("MM"))
        return upright;

    constexpr quint16 orientationTag = 0x0112;
    constexpr quint16 shortType = 3;
    const TiffNumbers numbers(bytes);
    const auto entry = numbers.entryOf(orientationTag);
    const auto value = entry ? numbers.at16(*entry + 8) : std::nullopt;
    const bool isValid =
        entry && numbers.at16(*entry + 2) == shortType && value && *value >= 1 && *value <= 8;
    return isValid ? *value : upright;
}

} // namespace

QImageIOHandler::Transformations exifTransformation(const QByteArray& exif)
{
    switch (orientationOf(exif)) {
    case 2:
        return QImageIOHandler::TransformationMirror;
    case 3:
        return QImageIOHandler::TransformationRotate180;
    case 4:
        return QImageIOHandler::TransformationFlip;
    case 5:
        return QImageIOHandler::TransformationFlipAndRotate90;
    case 6:
        return QImageIOHandler::TransformationRotate90;
    case 7:
        return QImageIOHandler::TransformationMirrorAndRotate90;
    case 8:
        return QImageIOHandler::TransformationRotate270;
    default:
        return QImageIOHandler::TransformationNone;
    }
}

QImage transformedImage(const QImage& image, QImageIOHandler::Transformations transformation)
{
    const bool isMirrored = transformation & QImageIOHandler::TransformationMirror;
    const bool isFlipped = transformation & QImageIOHandler::TransformationFlip;
    const QImage mirrored = isMirrored || isFlipped ? image.mirrored(isMirrored, isFlipped) : image;
    return transformation & QImageIOHandler::TransformationRotate90
        ? mirrored.transformed(QTransform().rotate(90))
        : mirrored;
}

QRect storedRect(const QRect& rect, QSize uprightSize,
                 QImageIOHandler::Transformations transformation)
{
    QRect stored = rect;
    QSize size = uprightSize;
    if (transformation & QImageIOHandler::TransformationRotate90) {
        size.transpose();
        stored = {rect.y(), size.height() - rect.x() - rect.width(), rect.height(), rect.width()};
    }
    if (transformation & QImageIOHandler::TransformationMirror)
        stored.moveLeft(size.width() - stored.x() - stored.width());
    if (transformation & QImageIOHandler::TransformationFlip)
        stored.moveTop(size.height() - stored.y() - stored.height());
    return stored;
}

} // namespace galley
