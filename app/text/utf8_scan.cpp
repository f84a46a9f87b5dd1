// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/text/source_text_test.cpp

#include "app/text/utf8_scan.h"

#include <QStringDecoder>

namespace galley::utf8 {

namespace {

constexpr unsigned char byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes[index]);
}

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

struct Character {
    qsizetype units = 0;
    qsizetype bytes = 0;
};

Character characterAt(QStringView text, qsizetype unit)
{
    const QChar first = text[unit];
    const bool isPair =
        first.isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate();
    if (isPair)
        return {2, 4};
    return {1, first < QChar(0x80) ? 1 : first < QChar(0x800) ? 2 : 3};
}

} // namespace

QString decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

qsizetype unitCount(QByteArrayView bytes)
{
    qsizetype units = 0;
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        units += isContinuation(byte) ? 0 : 1;
        units += byte >= 0xF0U ? 1 : 0;
    }
    return units;
}

qsizetype byteCount(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype unit = 0; unit < text.size();) {
        const Character character = characterAt(text, unit);
        bytes += character.bytes;
        unit += character.units;
    }
    return bytes;
}

qsizetype unitsOfBytes(QStringView text, qsizetype bytes)
{
    qsizetype unit = 0;
    for (qsizetype counted = 0; counted < bytes && unit < text.size();) {
        const Character character = characterAt(text, unit);
        counted += character.bytes;
        unit += character.units;
    }
    return unit;
}

qsizetype bytesOfUnits(QByteArrayView bytes, qsizetype units)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const unsigned char lead = byteAt(bytes, at);
        units -= lead >= 0xF0U ? 2 : 1;
        if (units < 0)
            return at;
        at += lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    }
    return at;
}

Terminator nextTerminator(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = from; at < bytes.size(); ++at) {
        const unsigned char byte = byteAt(bytes, at);
        if (byte == '\n')
            return {at, 1, 1};
        if (byte == '\r') {
            const bool isCrLf = at + 1 < bytes.size() && bytes[at + 1] == '\n';
            return isCrLf ? Terminator{at, 2, 2} : Terminator{at, 1, 1};
        }
        if (byte != 0xE2U && byte != 0xEFU)
            continue;
        const QByteArrayView three = bytes.sliced(at, qMin<qsizetype>(3, bytes.size() - at));
        if (three == "\xE2\x80\xA9" || three == "\xEF\xB7\x90" || three == "\xEF\xB7\x91")
            return {at, 3, 1};
    }
    return {bytes.size(), 0, 0};
}

} // namespace galley::utf8
