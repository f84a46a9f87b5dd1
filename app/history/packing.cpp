// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/packing.h"

#include "app/base/byte_units.h"

#include <QtEndian>

#define ZLIB_CONST // it reads what is const
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace galley {

namespace {

constexpr qint64 maximumDeflated = 1032; // bytes that zlib can make of one

// What is large is packed quickly: the best packing takes as long as all else of a save together,
// and makes it a tenth smaller.
constexpr int usualLevel = -1;
constexpr int quickestLevel = 1;

const Bytef* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const Bytef*>(view.data());
}

// A stretch of a stream that refers to nothing before it and ends with a whole byte, so that it can
// stand in more than one stream.
struct Stretch {
    QByteArray deflated;
    uLong checksum = 0;
    qsizetype size = 0; // bytes, as they were
};

std::optional<Stretch> stretchOf(QByteArrayView bytes, bool isLast)
{
    z_stream stream = {};
    constexpr int usualMemory = 8;
    // Negative: without what begins and ends a whole stream.
    if (::deflateInit2(&stream, quickestLevel, Z_DEFLATED, -MAX_WBITS, usualMemory,
                       Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    constexpr uLong endOfStretch = 16; // more than an empty block takes
    Stretch stretch{
        QByteArray(static_cast<qsizetype>(::deflateBound(&stream, static_cast<uLong>(bytes.size()))
                                          + endOfStretch),
                   Qt::Uninitialized),
        ::adler32(::adler32(0, nullptr, 0), bytesOf(bytes), static_cast<uInt>(bytes.size())),
        bytes.size()};
    stream.next_in = bytesOf(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(stretch.deflated.data());
    stream.avail_out = static_cast<uInt>(stretch.deflated.size());
    const int state = ::deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH);
    const bool isWhole = isLast ? state == Z_STREAM_END : state == Z_OK && stream.avail_in == 0;
    stretch.deflated.truncate(static_cast<qsizetype>(stream.total_out));
    ::deflateEnd(&stream);
    return isWhole ? std::optional(stretch) : std::nullopt;
}

QByteArray joined(const std::array<const Stretch*, 3>& stretches)
{
    QByteArray packed(claimLength, Qt::Uninitialized);
    packed += "\x78\x01"; // RFC 1950: deflated, a window of 32 KiB, packed quickly
    uLong checksum = ::adler32(0, nullptr, 0);
    qsizetype size = 0;
    for (const Stretch* const stretch : stretches) {
        packed += stretch->deflated;
        checksum =
            ::adler32_combine(checksum, stretch->checksum, static_cast<z_off_t>(stretch->size));
        size += stretch->size;
    }
    qToBigEndian(static_cast<quint32>(size), packed.data());
    std::array<char, sizeof(quint32)> end = {};
    qToBigEndian(static_cast<quint32>(checksum), end.data());
    return packed.append(end.data(), end.size());
}

// What was damaged may claim anything.
std::optional<qsizetype> believableSizeOf(const QByteArray& packed)
{
    constexpr qsizetype largest = 128 * mebibyte; // more than any document may have
    const qint64 size = claimedSizeOf(packed);
    const bool isBelievable =
        size >= 0 && size <= largest && size <= (packed.size() - claimLength) * maximumDeflated;
    return isBelievable ? std::optional(static_cast<qsizetype>(size)) : std::nullopt;
}

} // namespace

QByteArray packed(const QByteArray& content)
{
    return qCompress(content, content.size() > mebibyte ? quickestLevel : usualLevel);
}

std::pair<QByteArray, QByteArray> packedTogether(const QByteArray& one, const QByteArray& other)
{
    const auto separately = [&] { return std::pair(packed(one), packed(other)); };
    if (qMin(one.size(), other.size()) <= mebibyte)
        return separately(); // quick enough, and smaller
    const auto parting = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const qsizetype before = parting.first - one.begin();
    const auto joining =
        std::mismatch(one.rbegin(), one.rend() - before, other.rbegin(), other.rend() - before);
    const qsizetype behind = joining.first - one.rbegin();
    const auto middleOf = [&](QByteArrayView content) {
        return stretchOf(content.sliced(before).chopped(behind), /*isLast=*/false);
    };
    const auto beginning = stretchOf(QByteArrayView(one).first(before), /*isLast=*/false);
    const auto ending = stretchOf(QByteArrayView(one).last(behind), /*isLast=*/true);
    const auto middle = middleOf(one);
    const auto otherMiddle = middleOf(other);
    if (!beginning || !ending || !middle || !otherMiddle)
        return separately();
    return {joined({&*beginning, &*middle, &*ending}),
            joined({&*beginning, &*otherMiddle, &*ending})};
}

qint64 claimedSizeOf(const QByteArray& packed)
{
    return packed.size() < claimLength ? -1 : qFromBigEndian<quint32>(packed.constData());
}

// (qUncompress() goes on beyond what is claimed.)
std::optional<QByteArray> unpacked(const QByteArray& packed)
{
    const auto size = believableSizeOf(packed);
    if (!size || *size == 0)
        return size ? std::optional(QByteArray()) : std::nullopt;
    QByteArray content(*size, Qt::Uninitialized);
    uLongf length = static_cast<uLongf>(*size);
    const QByteArrayView deflated = QByteArrayView(packed).sliced(claimLength);
    const int state = ::uncompress(reinterpret_cast<Bytef*>(content.data()), &length,
                                   bytesOf(deflated), static_cast<uLong>(deflated.size()));
    return state == Z_OK && length == static_cast<uLongf>(*size) ? std::optional(content)
                                                                 : std::nullopt;
}

bool isPackedAs(const QByteArray& content, const QByteArray& packed)
{
    const auto size = believableSizeOf(packed);
    if (size != content.size() || content.isEmpty())
        return size == content.size();
    z_stream stream = {};
    const QByteArrayView deflated = QByteArrayView(packed).sliced(claimLength);
    stream.next_in = bytesOf(deflated);
    stream.avail_in = static_cast<uInt>(deflated.size());
    if (::inflateInit(&stream) != Z_OK)
        return false;
    std::array<char, 64 * kibibyte> piece;
    QByteArrayView rest = content;
    int state = Z_OK;
    bool isSame = true;
    while (state == Z_OK && isSame) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        const auto made = static_cast<qsizetype>(piece.size() - stream.avail_out);
        isSame = rest.startsWith(QByteArrayView(piece.data(), made));
        rest = isSame ? rest.sliced(made) : rest;
    }
    ::inflateEnd(&stream);
    return isSame && state == Z_STREAM_END && rest.isEmpty(); // its checksum, too
}

} // namespace galley
