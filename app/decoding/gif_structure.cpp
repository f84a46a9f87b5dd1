// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/gif_structure.h"

#include <QtEndian>

namespace galley {

namespace {

constexpr qsizetype headerLength = 13; // with the screen's descriptor
constexpr qsizetype descriptorLength = 10; // of a frame
constexpr quint8 extension = 0x21;
constexpr quint8 frameMark = 0x2C;

// How many bytes the table of colours has that a descriptor's flags announce.
qsizetype tableLength(quint8 flags)
{
    return flags & 0x80 ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

// Goes through pieces of data up to the empty one that ends them.
struct Pieces {
    Pieces(const QByteArray& bytes, qsizetype offset) : end(offset)
    {
        while (end < bytes.size() && bytes[end] != 0) {
            length += quint8(bytes[end]);
            end += 1 + quint8(bytes[end]);
        }
        isEnded = end < bytes.size();
        end = qMin(end + 1, bytes.size());
    }

    qint64 length = 0; // bytes of data
    qsizetype end = 0;
    bool isEnded = false;
};

// The most pixels that so much data can stand for: a code is three bits or more, stands for no more
// than one pixel more than all before it, and never for more than there are codes.
qint64 maximumPixelsOf(qint64 bytes)
{
    constexpr qint64 longestRun = 4096;
    const qint64 codes = bytes * 8 / 3 + 1;
    return codes * qMin(codes + 1, longestRun);
}

} // namespace

PictureStructure gifStructureOf(const QByteArray& bytes)
{
    PictureStructure structure;
    if (bytes.size() < headerLength) {
        structure.isComplete = false;
        return structure;
    }
    const auto number = [&bytes](qsizetype offset) -> int {
        return qFromLittleEndian<quint16>(bytes.constData() + offset);
    };
    structure.size = {number(6), number(8)};
    int frames = 0;
    qsizetype offset = headerLength + tableLength(quint8(bytes[10]));
    while (offset < bytes.size() && frames < 2) {
        if (quint8(bytes[offset]) == extension) {
            offset = Pieces(bytes, offset + 2).end;
            continue;
        }
        if (quint8(bytes[offset]) != frameMark || offset > bytes.size() - descriptorLength)
            break;
        const QSize size(number(offset + 5), number(offset + 7));
        const qsizetype table = tableLength(quint8(bytes[offset + 9]));
        const Pieces data(bytes, offset + descriptorLength + table + 1);
        if (frames++ == 0) {
            if (structure.size.isEmpty())
                structure.size = size;
            structure.isComplete = data.isEnded
                && qint64(size.width()) * size.height() <= maximumPixelsOf(data.length);
            structure.content = bytes.first(data.end) + ';';
        }
        offset = data.end;
    }
    structure.isAnimated = frames > 1;
    // What was there before the frame is kept beside it.
    structure.furtherBytes = qint64(structure.size.width()) * structure.size.height() * 4;
    return structure;
}

} // namespace galley
