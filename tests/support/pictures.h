// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <webp/mux.h>

namespace galley::tests {

// A picture whose four quarters differ: red and green above, blue and white below.
inline QImage quarters(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool left = x < size.width() / 2;
            const bool top = y < size.height() / 2;
            image.setPixelColor(x, y,
                                top ? (left ? Qt::red : Qt::green) : (left ? Qt::blue : Qt::white));
        }
    }
    return image;
}

inline QByteArray encoded(const QImage& image, const char* format, int quality = 95)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image))
        qFatal("cannot write %s: %s", format, qPrintable(writer.errorString()));
    return buffer.data();
}

// Exif data (a TIFF structure) that hold an orientation and nothing else.
inline QByteArray exif(int orientation, bool littleEndian = true)
{
    QByteArray bytes(littleEndian ? "II" : "MM");
    const auto append = [&](auto number) {
        number = littleEndian ? qToLittleEndian(number) : qToBigEndian(number);
        bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    append(quint16(42));
    append(quint32(8)); // where the directory is
    append(quint16(1)); // its entries
    append(quint16(0x0112));
    append(quint16(3));
    append(quint32(1));
    append(quint16(orientation));
    append(quint16(0));
    append(quint32(0)); // no further directory
    return bytes;
}

// A JPEG with a segment put in behind its first two bytes.
inline QByteArray withJpegSegment(QByteArray jpeg, int marker, const QByteArray& content)
{
    QByteArray segment("\xff");
    segment += static_cast<char>(marker);
    const quint16 length = qToBigEndian(static_cast<quint16>(content.size() + 2));
    segment.append(reinterpret_cast<const char*>(&length), sizeof length);
    return jpeg.insert(2, segment + content);
}

inline QByteArray withWebPChunk(const QByteArray& webp, const char* name, const QByteArray& content)
{
    const auto data = [](const QByteArray& bytes) {
        return WebPData{reinterpret_cast<const uint8_t*>(bytes.constData()),
                        static_cast<size_t>(bytes.size())};
    };
    const WebPData before = data(webp);
    const WebPData chunk = data(content);
    WebPMux* mux = WebPMuxCreate(&before, 1);
    WebPData after;
    if (WebPMuxSetChunk(mux, name, &chunk, 1) != WEBP_MUX_OK
        || WebPMuxAssemble(mux, &after) != WEBP_MUX_OK)
        qFatal("cannot put %s into the WebP", name);
    WebPMuxDelete(mux);
    const QByteArray bytes(reinterpret_cast<const char*>(after.bytes),
                           static_cast<qsizetype>(after.size));
    WebPDataClear(&after);
    return bytes;
}

// A WebP that plays the pictures one after another.
inline QByteArray animatedWebP(const QList<QImage>& frames)
{
    WebPMux* mux = WebPMuxNew();
    for (const QImage& image : frames) {
        const QByteArray webp = encoded(image, "webp");
        WebPMuxFrameInfo frame = {};
        frame.bitstream = {reinterpret_cast<const uint8_t*>(webp.constData()),
                           static_cast<size_t>(webp.size())};
        frame.id = WEBP_CHUNK_ANMF;
        frame.duration = 100;
        if (WebPMuxPushFrame(mux, &frame, 1) != WEBP_MUX_OK)
            qFatal("cannot add a frame");
    }
    const WebPMuxAnimParams endless{0xffffffff, 0};
    WebPData data;
    if (WebPMuxSetAnimationParams(mux, &endless) != WEBP_MUX_OK
        || WebPMuxAssemble(mux, &data) != WEBP_MUX_OK)
        qFatal("cannot assemble the animation");
    WebPMuxDelete(mux);
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes),
                           static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

// A GIF of `frames` black pictures of one pixel.
inline QByteArray gif(int frames)
{
    QByteArray bytes("GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff", 19);
    for (int frame = 0; frame < frames; ++frame)
        bytes += QByteArray("!\xf9\4\0\x0a\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0", 23);
    return bytes + ';';
}

} // namespace galley::tests
