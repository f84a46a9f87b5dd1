// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/jpeg_structure.h"

#include <QtEndian>

namespace galley {

namespace {

bool startsFrame(quint8 marker)
{
    const bool isTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    return marker >= 0xC0 && marker <= 0xCF && !isTable;
}

} // namespace

// Segments follow one another, each with its length, up to the first scan; among the pixels the
// end marker's two bytes cannot occur (an 0xFF of theirs is followed by 0).
JpegStructure jpegStructureOf(const QByteArray& bytes)
{
    constexpr quint8 startOfScan = 0xDA;
    JpegStructure structure;
    qsizetype offset = 2;
    while (offset <= bytes.size() - 4 && quint8(bytes[offset]) == 0xFF) {
        const auto marker = quint8(bytes[offset + 1]);
        if (marker == 0xFF) { // padding
            ++offset;
            continue;
        }
        const auto length = qFromBigEndian<quint16>(bytes.constData() + offset + 2);
        if (startsFrame(marker) && offset + 9 < bytes.size())
            structure.components = quint8(bytes[offset + 9]);
        offset += 2 + length;
        if (marker == startOfScan) {
            structure.isComplete = bytes.indexOf("\xff\xd9", offset) >= 0;
            break;
        }
    }
    return structure;
}

} // namespace galley
