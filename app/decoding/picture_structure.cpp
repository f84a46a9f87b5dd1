// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/picture_structure.h"

#include "app/decoding/bmp_structure.h"
#include "app/decoding/exif_orientation.h"
#include "app/decoding/gif_structure.h"
#include "app/decoding/ico_structure.h"
#include "app/decoding/jpeg_structure.h"
#include "app/decoding/png_structure.h"
#include "app/decoding/tiff_structure.h"
#include "app/decoding/webp_container.h"

namespace galley {

namespace {

PictureStructure webPStructureOf(const QByteArray& bytes)
{
    PictureStructure structure;
    const auto container = webPContainerOf(bytes);
    structure.isComplete = container.has_value();
    if (container) {
        structure.size = container->size;
        structure.isAnimated = container->frames > 1;
        structure.exif = container->exif;
        // A frame is kept beside the canvas that it is painted on.
        structure.furtherBytes =
            container->animated ? qint64(structure.size.width()) * structure.size.height() * 4 : 0;
    }
    return structure;
}

PictureStructure structureOf(const QByteArray& bytes, const QByteArray& format)
{
    if (format == "png")
        return pngStructureOf(bytes);
    if (format == "jpeg")
        return jpegStructureOf(bytes);
    if (format == "gif")
        return gifStructureOf(bytes);
    if (format == "tiff")
        return tiffStructureOf(bytes);
    if (format == "ico")
        return icoStructureOf(bytes);
    if (format == "webp")
        return webPStructureOf(bytes);
    PictureStructure structure;
    structure.isComplete = format != "bmp" || isBmpComplete(bytes);
    return structure;
}

} // namespace

PictureStructure pictureStructureOf(const QByteArray& bytes, const ImageType& type)
{
    PictureStructure structure = structureOf(bytes, type.readerFormat);
    if (structure.content.isEmpty())
        structure.content = bytes;
    if (structure.format.isEmpty())
        structure.format = type.readerFormat;
    return structure;
}

QSize sizeToldBy(const QByteArray& start)
{
    const QByteArray format = imageTypeOf(start).readerFormat;
    if (format == "png")
        return pngStructureOf(start).size;
    if (format == "gif")
        return gifStructureOf(start).size;
    if (format == "webp")
        return webPSizeToldBy(start);
    if (format != "jpeg")
        return {};
    const JpegHeader header = jpegHeaderOf(start);
    return exifTransformation(header.exif) & QImageIOHandler::TransformationRotate90
        ? header.size.transposed()
        : header.size;
}

} // namespace galley
