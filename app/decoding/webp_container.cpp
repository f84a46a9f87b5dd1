// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/webp_container.h"

#include <QtEndian>

#include <webp/demux.h>

#include <memory>

namespace galley {

namespace {

QByteArray chunk(const WebPDemuxer* demuxer, const char* name)
{
    WebPChunkIterator iterator;
    if (!WebPDemuxGetChunk(demuxer, name, 1, &iterator))
        return {};
    QByteArray content(reinterpret_cast<const char*>(iterator.chunk.bytes),
                       static_cast<qsizetype>(iterator.chunk.size));
    WebPDemuxReleaseChunkIterator(&iterator);
    return content;
}

// Metadata may also hide in chunks that no flag announces, or behind the end of the container.
bool hasOnlyPixels(const QByteArray& bytes)
{
    qsizetype offset = 12;
    while (offset <= bytes.size() - 8) {
        const QByteArrayView name = QByteArrayView(bytes).sliced(offset, 4);
        if (name != "VP8 " && name != "VP8L" && name != "VP8X" && name != "ALPH")
            return false;
        const auto size = qFromLittleEndian<quint32>(bytes.constData() + offset + 4);
        offset += 8 + qsizetype(size) + (size & 1);
    }
    return offset == bytes.size();
}

} // namespace

std::optional<WebPContainer> webPContainerOf(const QByteArray& bytes)
{
    const WebPData data{reinterpret_cast<const uint8_t*>(bytes.constData()),
                        static_cast<size_t>(bytes.size())};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> demuxer(WebPDemux(&data),
                                                                           &WebPDemuxDelete);
    if (!demuxer)
        return {};

    WebPContainer container;
    container.size = {static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH)),
                      static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT))};
    const uint32_t flags = WebPDemuxGetI(demuxer.get(), WEBP_FF_FORMAT_FLAGS);
    container.animated = flags & ANIMATION_FLAG;
    container.frames = static_cast<int>(
        qMin<uint32_t>(WebPDemuxGetI(demuxer.get(), WEBP_FF_FRAME_COUNT), 1'000'000));
    container.hasMetadata = (flags & (ICCP_FLAG | EXIF_FLAG | XMP_FLAG))
        || (!container.animated && !hasOnlyPixels(bytes));
    container.exif = chunk(demuxer.get(), "EXIF");
    return container;
}

QSize webPSizeToldBy(const QByteArray& start)
{
    constexpr qsizetype content = 20; // of the first chunk
    if (start.size() < content + 10)
        return {};
    const char* const bytes = start.constData() + content;
    const auto number = [bytes](qsizetype offset) {
        return static_cast<int>(qFromLittleEndian<quint32>(bytes + offset));
    };
    constexpr int exifFlag = 8;
    const QByteArrayView name = QByteArrayView(start).sliced(12, 4);
    if (name == "VP8X" && !(bytes[0] & exifFlag))
        return {(number(4) & 0xffffff) + 1, (number(6) >> 8 & 0xffffff) + 1};
    if (name == "VP8 " && (number(3) & 0xffffff) == 0x2a019d)
        return {number(6) & 0x3fff, number(6) >> 16 & 0x3fff};
    if (name == "VP8L" && bytes[0] == 0x2f)
        return {(number(1) & 0x3fff) + 1, (number(1) >> 14 & 0x3fff) + 1};
    return {};
}

} // namespace galley
