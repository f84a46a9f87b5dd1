// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/png_structure.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace galley {

namespace {

constexpr qsizetype signatureLength = 8;
constexpr qsizetype frameLength = 12; // of a chunk beside its content: length, name, checksum

// What a decoder needs to know of pixels and their colours.
bool isKept(QByteArrayView name, qint64 length)
{
    constexpr qint64 longestProfile = 4'000'000; // bytes, compressed
    constexpr std::array<QByteArrayView, 9> kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                                 "gAMA", "cHRM", "sRGB", "pHYs"};
    if (name == "iCCP")
        return length <= longestProfile;
    return std::find(kept.begin(), kept.end(), name) != kept.end();
}

// As Qt keeps what it reads: see setup_qt() in its PNG handler.
void readHeader(PictureStructure& structure, const char* content)
{
    constexpr int grey = 0;
    constexpr int palette = 3;
    const auto width = qFromBigEndian<quint32>(content);
    const auto height = qFromBigEndian<quint32>(content + 4);
    const int depth = quint8(content[8]);
    const int colours = quint8(content[9]);
    const bool isInterlaced = content[12] != 0;
    constexpr quint32 maximum = std::numeric_limits<qint32>::max();
    if (width == 0 || height == 0 || width > maximum || height > maximum)
        return;
    structure.size = {static_cast<int>(width), static_cast<int>(height)};
    const bool isOneByte = (colours == grey || colours == palette) && depth <= 8;
    structure.pixelBytes = depth == 16 ? 8 : (isOneByte ? 1 : 4);
    structure.isReducible = !isInterlaced && structure.pixelBytes == 4;
}

} // namespace

PictureStructure pngStructureOf(const QByteArray& bytes)
{
    PictureStructure structure;
    QByteArray kept; // while it is not all
    qsizetype copied = 0; // that far the bytes were looked at and copied
    qsizetype offset = signatureLength;
    while (offset <= bytes.size() - frameLength) {
        const qint64 length = qFromBigEndian<quint32>(bytes.constData() + offset);
        const QByteArrayView name = QByteArrayView(bytes).sliced(offset + 4, 4);
        const char* const content = bytes.constData() + offset + 8;
        if (offset == signatureLength && name == "IHDR" && length == 13 && bytes.size() >= 33)
            readHeader(structure, content);
        const qint64 next = offset + frameLength + length;
        if (name == "acTL" && length >= 4 && bytes.size() >= offset + frameLength)
            structure.isAnimated = qFromBigEndian<quint32>(content) > 1;
        if (!isKept(name, length)) {
            kept.append(QByteArrayView(bytes).sliced(copied, offset - copied));
            copied = qMin<qint64>(next, bytes.size());
        }
        offset = next;
    }
    if (copied > 0)
        structure.content = kept.append(QByteArrayView(bytes).sliced(copied));
    return structure;
}

} // namespace galley
