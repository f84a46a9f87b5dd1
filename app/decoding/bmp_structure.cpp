// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/image_refusal_test.cpp

#include "app/decoding/bmp_structure.h"

#include <QtEndian>

namespace galley {

bool isBmpComplete(const QByteArray& bytes)
{
    constexpr qsizetype headers = 54;
    if (bytes.size() < headers)
        return false;
    const auto number = [&]<typename Number>(Number, qsizetype offset) -> qint64 {
        return qFromLittleEndian<Number>(bytes.constData() + offset);
    };
    const qint64 pixels = number(quint32(), 10);
    const qint64 width = number(qint32(), 18);
    const qint64 height = qAbs(number(qint32(), 22)); // negative: the top row first
    const qint64 bits = number(quint16(), 28);
    const qint64 compression = number(quint32(), 30);
    constexpr qint64 none = 0;
    constexpr qint64 bitFields = 3;
    if (compression != none && compression != bitFields)
        return true;
    const qint64 row = (width * bits + 31) / 32 * 4;
    // Divided, for the product of numbers that a file makes up may be more than any number holds.
    return width > 0 && row > 0 && pixels <= bytes.size()
        && height <= (bytes.size() - pixels) / row;
}

} // namespace galley
