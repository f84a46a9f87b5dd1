// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>
#include <utility>

namespace galley {

// How the history packs the bytes of a version: as qCompress() does, the size in front and a stream
// of zlib behind.

QByteArray packed(const QByteArray& content);
// Both, where much of one is in the other, too: what they have in common is packed once.
std::pair<QByteArray, QByteArray> packedTogether(const QByteArray& one, const QByteArray& other);

// What packed bytes say to hold, in bytes, told from their beginning; -1 where that is missing.
qint64 claimedSizeOf(const QByteArray& packed);
// How many bytes of the beginning that takes.
inline constexpr qsizetype claimLength = 4;

// Nothing for what was damaged, claims more than any document may have, or what it cannot hold.
// Never makes more than what is claimed.
std::optional<QByteArray> unpacked(const QByteArray& packed);
// Whether that is what was packed, to the byte; told without unpacking it anywhere.
bool isPackedAs(const QByteArray& content, const QByteArray& packed);

} // namespace galley
