// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/beginning.h"

namespace galley {

namespace {

constexpr QChar ellipsis(0x2026);

bool isWithinPair(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate()
        && text[at - 1].isHighSurrogate();
}

} // namespace

QString beginningOf(const QString& text, qsizetype maximumUnits)
{
    if (text.size() <= maximumUnits)
        return text;
    return text.left(isWithinPair(text, maximumUnits) ? maximumUnits - 1 : maximumUnits) + ellipsis;
}

QString endsOf(const QString& text, qsizetype maximumUnits)
{
    if (text.size() <= maximumUnits)
        return text;
    const qsizetype end = text.size() - maximumUnits / 2;
    return beginningOf(text, maximumUnits - maximumUnits / 2)
        + text.mid(isWithinPair(text, end) ? end + 1 : end);
}

} // namespace galley
