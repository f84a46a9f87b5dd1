// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/cid_string.h"

#include "app/atproto/ascii.h"
#include "app/atproto/base32.h"

namespace galley::atproto {

namespace {

// Takes an unsigned varint off the front; nothing where there is none of at most 63 bits.
std::optional<quint64> takeVarint(QByteArrayView& bytes)
{
    constexpr qsizetype longest = 9;
    quint64 number = 0;
    for (qsizetype at = 0; at < qMin(bytes.size(), longest); ++at) {
        const auto byte = static_cast<uchar>(bytes[at]);
        number |= static_cast<quint64>(byte & 0x7fU) << (7 * at);
        if (byte < 0x80U) {
            bytes = bytes.sliced(at + 1);
            return number;
        }
    }
    return {};
}

} // namespace

bool isCidString(QStringView text)
{
    constexpr qsizetype shortest = 8;
    constexpr qsizetype longest = 256;
    // Version 0, which the protocol does not know, begins with Qm; Q names no alphabet.
    return text.size() >= shortest && text.size() <= longest && !text.startsWith(u"Qm")
        && all(text, [](QChar character) {
               return isAsciiAlphanumeric(character) || character == u'+' || character == u'=';
           });
}

bool isBrokenCid(QStringView cidString)
{
    if (!cidString.startsWith(u'b'))
        return false;
    const auto bytes = fromBase32(cidString.sliced(1));
    if (!bytes)
        return true;
    QByteArrayView rest(*bytes);
    const auto version = takeVarint(rest);
    const auto codec = takeVarint(rest);
    const auto hashFunction = takeVarint(rest);
    const auto hashLength = takeVarint(rest);
    return version != 1U || !codec || !hashFunction || !hashLength
        || *hashLength != static_cast<quint64>(rest.size());
}

} // namespace galley::atproto
