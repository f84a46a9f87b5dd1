// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/byte_text.h"

#include "app/text/utf8_scan.h"

namespace galley {

namespace {

constexpr char16_t strayByte = 0xDC00; // plus the byte

bool isWithin(char byte, uchar first, uchar last)
{
    const auto value = static_cast<uchar>(byte);
    return value >= first && value <= last;
}

// The length of the well-formed sequence that begins there (Unicode, table 3-7); 0: none does.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype at)
{
    struct Form {
        uchar firstLead, lastLead, firstSecond, lastSecond;
        qsizetype length;
    };
    static constexpr Form forms[] = {
        {0x00, 0x7F, 0x00, 0xFF, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    for (const Form& form : forms) {
        if (!isWithin(bytes[at], form.firstLead, form.lastLead))
            continue;
        if (form.length == 1)
            return 1;
        if (at + form.length > bytes.size()
            || !isWithin(bytes[at + 1], form.firstSecond, form.lastSecond))
            return 0;
        for (qsizetype next = 2; next < form.length; ++next) {
            if (!isWithin(bytes[at + next], 0x80, 0xBF))
                return 0;
        }
        return form.length;
    }
    return 0;
}

} // namespace

QString textOfBytes(const QByteArray& bytes)
{
    if (bytes.isValidUtf8())
        return utf8::decoded(bytes);
    const QByteArrayView view(bytes);
    QString text;
    qsizetype start = 0; // of what is well formed
    for (qsizetype at = 0; at < view.size();) {
        if (const qsizetype length = sequenceAt(view, at)) {
            at += length;
            continue;
        }
        text += utf8::decoded(view.sliced(start, at - start));
        text += QChar(static_cast<char16_t>(strayByte + static_cast<uchar>(view[at])));
        start = ++at;
    }
    return text + utf8::decoded(view.sliced(start));
}

QByteArray bytesOfText(QStringView text)
{
    QByteArray bytes;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isHighSurrogate()) {
            ++at; // with the other half
        } else if (const auto byte = strayByteOf(text[at].unicode())) {
            bytes += text.sliced(start, at - start).toUtf8();
            bytes += static_cast<char>(*byte);
            start = at + 1;
        }
    }
    return bytes + text.sliced(start).toUtf8();
}

std::optional<uchar> strayByteOf(char32_t character)
{
    if (character < strayByte + 0x80U || character > strayByte + 0xFFU)
        return {};
    return static_cast<uchar>(character - strayByte);
}

} // namespace galley
