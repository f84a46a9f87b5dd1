// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QtEndian>

namespace galley::tests {

// Small files that would take a decoder much memory or long.

template <typename Number> QByteArray bigEndian(Number number)
{
    number = qToBigEndian(number);
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

template <typename Number> QByteArray littleEndian(Number number)
{
    number = qToLittleEndian(number);
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

inline quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray& name, const QByteArray& content)
{
    return bigEndian(static_cast<quint32>(content.size())) + name + content
        + bigEndian(crc32(name + content));
}

// Only what zlib makes, without the length that qCompress() puts before it.
inline QByteArray deflated(const QByteArray& bytes)
{
    return qCompress(bytes, 9).mid(4);
}

// A PNG with chunks put in behind its header.
inline QByteArray withPngChunks(const QByteArray& png, const QByteArray& chunks)
{
    constexpr qsizetype headerEnd = 33;
    return png.first(headerEnd) + chunks + png.sliced(headerEnd);
}

// Compressed texts of 7,900,000 bytes each, of one kind of chunk or the other.
inline QByteArray pngTexts(int count, bool international)
{
    const QByteArray text = deflated(QByteArray(7'900'000, 'A'));
    QByteArray chunks;
    for (int number = 0; number < count; ++number) {
        const QByteArray key = "k" + QByteArray::number(number);
        chunks += international ? pngChunk("iTXt", key + QByteArray("\0\1\0\0\0", 5) + text)
                                : pngChunk("zTXt", key + QByteArray("\0\0", 2) + text);
    }
    return chunks;
}

inline QByteArray jpegSegment(int marker, const QByteArray& content)
{
    QByteArray segment("\xff");
    segment += static_cast<char>(marker);
    return segment + bigEndian(static_cast<quint16>(content.size() + 2)) + content;
}

// A progressive JPEG of one component: a scan for its mean values, and then so many that say that
// nothing is to be refined, in two bytes for 32,767 blocks.
inline QByteArray jpegOfScans(int width, int height, int scans)
{
    const int blocks = ((width + 7) / 8) * ((height + 7) / 8);
    const QByteArray oneCode = QByteArray("\1") + QByteArray(15, '\0');
    QByteArray jpeg("\xff\xd8");
    jpeg += jpegSegment(0xDB, QByteArray(1, '\0') + QByteArray(64, '\1'));
    jpeg += jpegSegment(0xC2,
                        "\x08" + bigEndian(static_cast<quint16>(height))
                            + bigEndian(static_cast<quint16>(width)) + QByteArray("\1\1\x11\0", 4));
    jpeg += jpegSegment(0xC4, QByteArray(1, '\0') + oneCode + QByteArray(1, '\0'));
    jpeg += jpegSegment(0xC4, "\x10" + oneCode + "\xe0");
    jpeg += jpegSegment(0xDA, QByteArray("\1\1\0\0\0\0", 6)) + QByteArray(blocks / 8 + 1, '\0');
    QByteArray bits;
    for (int left = blocks; left > 0; left -= 32'767)
        bits += '0'
            + QByteArray::number(qBound(16'384, left, 32'767) - 16'384, 2).rightJustified(14, '0');
    bits = bits.leftJustified((bits.size() + 7) / 8 * 8, '1');
    QByteArray packed;
    for (qsizetype place = 0; place < bits.size(); place += 8) {
        packed += static_cast<char>(bits.mid(place, 8).toInt(nullptr, 2));
        if (packed.endsWith('\xff'))
            packed += '\0';
    }
    const QByteArray scan = jpegSegment(0xDA, QByteArray("\1\1\0\1\x3f\0", 6)) + packed;
    return jpeg + scan.repeated(scans) + "\xff\xd9";
}

// A GIF of one frame with no more than two bytes of pixels.
inline QByteArray emptyGif(int width, int height)
{
    const QByteArray size =
        littleEndian(static_cast<quint16>(width)) + littleEndian(static_cast<quint16>(height));
    return "GIF89a" + size + QByteArray("\x80\0\0\0\0\0\xff\xff\xff", 9)
        + QByteArray("!\xf9\4\x0c\0\0\0\0,\0\0\0\0", 13) + size + QByteArray("\0\2\2D\1\0;", 7);
}

// A grey TIFF, all black, packed as one strip.
inline QByteArray tiffOfOneStrip(quint32 width, quint32 height, const QByteArray& packed)
{
    struct Entry {
        quint16 tag;
        quint32 value;
    };
    const QList<Entry> entries{
        {256, width}, {257, height}, {258, 8},
        {259, 8},     {262, 1},      {273, 134},
        {277, 1},     {278, height}, {279, static_cast<quint32>(packed.size())},
        {284, 1}};
    QByteArray tiff = QByteArray("II*\0", 4) + littleEndian(quint32(8))
        + littleEndian(static_cast<quint16>(entries.size()));
    for (const Entry& entry : entries) // each one number of 32 bits
        tiff += littleEndian(entry.tag) + littleEndian(quint16(4)) + littleEndian(quint32(1))
            + littleEndian(entry.value);
    return tiff + littleEndian(quint32(0)) + packed;
}

// An icon file whose list promises 16 × 16 pixels, with that picture in it.
inline QByteArray iconOf(const QByteArray& picture)
{
    return QByteArray("\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0", 14)
        + littleEndian(static_cast<quint32>(picture.size())) + littleEndian(quint32(22)) + picture;
}

} // namespace galley::tests
