// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/ico_structure.h"

#include "app/decoding/png_structure.h"

#include <QtEndian>

namespace galley {

namespace {

constexpr qint64 maximumAcross = 1024; // pixels; icons have 256

// A bitmap, with its mask below it.
PictureStructure bitmapStructureOf(const QByteArray& bitmap)
{
    constexpr qsizetype header = 40;
    PictureStructure structure;
    structure.isComplete = bitmap.size() >= header;
    if (!structure.isComplete)
        return structure;
    const qint64 width = qFromLittleEndian<qint32>(bitmap.constData() + 4);
    const qint64 height = qAbs(qint64(qFromLittleEndian<qint32>(bitmap.constData() + 8))) / 2;
    structure.isComplete = width > 0 && height > 0;
    structure.isExcessive = width > maximumAcross || height > maximumAcross;
    return structure;
}

} // namespace

PictureStructure icoStructureOf(const QByteArray& bytes)
{
    constexpr qsizetype firstEntry = 6;
    constexpr qsizetype entryLength = 16;
    PictureStructure structure;
    structure.isComplete = bytes.size() >= firstEntry + entryLength;
    if (!structure.isComplete)
        return structure;
    const qint64 length = qFromLittleEndian<quint32>(bytes.constData() + firstEntry + 8);
    const qint64 offset = qFromLittleEndian<quint32>(bytes.constData() + firstEntry + 12);
    const QByteArray picture = bytes.mid(offset, length);
    if (!picture.startsWith("\x89PNG"))
        return bitmapStructureOf(picture);
    structure = pngStructureOf(picture);
    if (structure.content.isEmpty())
        structure.content = picture;
    structure.format = "png";
    return structure;
}

} // namespace galley
