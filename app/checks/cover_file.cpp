// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/cover_file.h"

#include "app/decoding/image_type.h"

#include <QBuffer>
#include <QImageReader>

namespace galley {

namespace {

QSize pixelsOf(const QByteArray& bytes, const ImageType& type)
{
    if (type.readerFormat.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, type.readerFormat);
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return isTurned ? reader.size().transposed() : reader.size();
}

} // namespace

CoverFile coverFileOf(const BlobStore& blobs, const atproto::BlobRef& cover)
{
    const auto bytes = blobs.read(cover.cid);
    if (!bytes)
        return {bytes.error().kind == ErrorKind::Mismatch ? CoverFile::State::Another
                                                          : CoverFile::State::Absent,
                0,
                {},
                {}};
    const ImageType type = imageTypeOf(*bytes);
    return {CoverFile::State::Present, bytes->size(), type.mimeType, pixelsOf(*bytes, type)};
}

} // namespace galley
