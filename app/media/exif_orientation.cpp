// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/exif_orientation.h"

#include <QTransform>
#include <QtEndian>

#include <optional>

namespace galley {

namespace {

// Reads numbers of a TIFF structure in its byte order, and none from beyond its end.
class TiffNumbers {
public:
    explicit TiffNumbers(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_little(bytes.startsWith("II")) { }

    std::optional<quint16> at16(qsizetype offset) const { return at<quint16>(offset); }
    std::optional<quint32> at32(qsizetype offset) const { return at<quint32>(offset); }

private:
    template <typename Number> std::optional<Number> at(qsizetype offset) const
    {
        if (offset < 0 || offset > m_bytes.size() - qsizetype(sizeof(Number)))
            return {};
        const char* place = m_bytes.data() + offset;
        return m_little ? qFromLittleEndian<Number>(place) : qFromBigEndian<Number>(place);
    }

    QByteArrayView m_bytes;
    bool m_little;
};

// From 1 (upright) to 8.
int orientationOf(const QByteArray& exif)
{
    constexpr int upright = 1;
    QByteArrayView bytes(exif);
    if (bytes.startsWith(QByteArrayView("Exif\0\0", 6)))
        bytes = bytes.sliced(6);
    if (!bytes.startsWith("II") && !bytes.startsWith("MM"))
        return upright;

    const TiffNumbers numbers(bytes);
    const auto directory = numbers.at32(4);
    const auto entries = directory ? numbers.at16(*directory) : std::nullopt;
    for (qsizetype entry = 0; entries && entry < *entries; ++entry) {
        constexpr quint16 orientationTag = 0x0112;
        constexpr quint16 shortType = 3;
        const qsizetype place = qsizetype(*directory) + 2 + 12 * entry;
        if (numbers.at16(place) != orientationTag)
            continue;
        const auto value = numbers.at16(place + 8);
        const bool isValid =
            numbers.at16(place + 2) == shortType && value && *value >= 1 && *value <= 8;
        return isValid ? *value : upright;
    }
    return upright;
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

} // namespace galley
