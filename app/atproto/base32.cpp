// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/cid_test.cpp

#include "app/atproto/base32.h"

#include <string_view>

namespace galley::atproto {

namespace {

constexpr std::string_view base32Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

} // namespace

QByteArray toBase32(const QByteArray& bytes)
{
    QByteArray digits;
    digits.reserve((bytes.size() * 8 + 4) / 5);
    quint32 pending = 0;
    int pendingBits = 0;
    for (const char byte : bytes) {
        pending = pending << 8 | static_cast<uchar>(byte);
        for (pendingBits += 8; pendingBits >= 5;) {
            pendingBits -= 5;
            digits.append(base32Alphabet[pending >> pendingBits & 31]);
        }
    }
    if (pendingBits > 0)
        digits.append(base32Alphabet[pending << (5 - pendingBits) & 31]);
    return digits;
}

std::optional<QByteArray> fromBase32(QStringView digits)
{
    QByteArray bytes;
    bytes.reserve(digits.size() * 5 / 8);
    quint32 pending = 0;
    int pendingBits = 0;
    for (const QChar digit : digits) {
        const auto value = digit.unicode() < 128
            ? base32Alphabet.find(static_cast<char>(digit.unicode()))
            : std::string_view::npos;
        if (value == std::string_view::npos)
            return {};
        pending = pending << 5 | static_cast<quint32>(value);
        pendingBits += 5;
        if (pendingBits >= 8) {
            pendingBits -= 8;
            bytes.append(static_cast<char>(pending >> pendingBits & 0xff));
        }
    }
    if ((pending & ((1U << pendingBits) - 1)) != 0)
        return {};
    return bytes;
}

} // namespace galley::atproto
