// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/tiff_structure.h"

#include "app/decoding/tiff_numbers.h"

#include <limits>

namespace galley {

namespace {

// The first value of an entry whose values are whole numbers; where they are several of 16 bits
// that do not fit into the entry, they stand elsewhere.
std::optional<qint64> valueOf(const TiffNumbers& numbers, quint16 tag)
{
    constexpr quint16 shortType = 3;
    constexpr quint16 longType = 4;
    const auto entry = numbers.entryOf(tag);
    if (!entry)
        return {};
    const auto type = numbers.at16(*entry + 2);
    const auto count = numbers.at32(*entry + 4);
    const auto place = numbers.at32(*entry + 8);
    if (!count || !place)
        return {};
    if (type == shortType && *count > 2)
        return numbers.at16(*place);
    if (type == shortType)
        return numbers.at16(*entry + 8);
    return type == longType && *count == 1 ? std::optional<qint64>(*place) : std::nullopt;
}

} // namespace

PictureStructure tiffStructureOf(const QByteArray& bytes)
{
    const TiffNumbers numbers(bytes);
    const qint64 width = valueOf(numbers, 256).value_or(0);
    const qint64 height = valueOf(numbers, 257).value_or(0);
    constexpr qint64 maximum = std::numeric_limits<quint16>::max();
    constexpr qint64 maximumBits = 64; // bounded, as the samples are, so that no product overflows
    const qint64 bits = qBound<qint64>(1, valueOf(numbers, 258).value_or(1), maximumBits);
    const qint64 samples = qBound<qint64>(1, valueOf(numbers, 277).value_or(1), maximum);
    PictureStructure structure;
    if (width <= 0 || height <= 0 || width > maximum || height > maximum)
        return structure; // the decoder says what it thinks of that
    structure.size = {static_cast<int>(width), static_cast<int>(height)};
    const qint64 storedBytes = (bits * samples + 7) / 8;
    structure.pixelBytes = samples == 1 && bits <= 16 ? storedBytes : qMax<qint64>(4, storedBytes);
    const auto tileWidth = valueOf(numbers, 322);
    const auto tileHeight = valueOf(numbers, 323);
    const qint64 unpacked = tileWidth && tileHeight
        ? qMin(*tileWidth, 8 * maximum) * qMin(*tileHeight, 8 * maximum)
        : width * qBound<qint64>(1, valueOf(numbers, 278).value_or(height), height);
    structure.furtherBytes = unpacked * storedBytes;
    return structure;
}

} // namespace galley
