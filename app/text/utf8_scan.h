// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace galley::utf8 {

// Decodes a stretch of valid UTF-8. QString::fromUtf8() would drop a U+FEFF at its start.
QString decoded(QByteArrayView bytes);

// UTF-16 units of a stretch of valid UTF-8, without decoding it.
qsizetype unitCount(QByteArrayView bytes);
// Bytes of the UTF-8 of a text, in which U+FFFD stands for half of a surrogate pair alone.
qsizetype byteCount(QStringView text);
// How many UTF-16 units of a text its first `bytes` of such UTF-8 are.
qsizetype unitsOfBytes(QStringView text, qsizetype bytes);
// How many bytes the first `units` UTF-16 units take; a unit in the middle of a pair counts as its
// start.
qsizetype bytesOfUnits(QByteArrayView bytes, qsizetype units);

// A line terminator as the editor knows them: LF, CR, CRLF, U+2029, U+FDD0, U+FDD1.
struct Terminator {
    qsizetype byte = 0;
    qsizetype bytes = 0; // 0: there is none
    qsizetype units = 0;
};
// The first one at or after `from`.
Terminator nextTerminator(QByteArrayView bytes, qsizetype from);

} // namespace galley::utf8
