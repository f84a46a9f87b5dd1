// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_weight.h"

namespace galley {

namespace {

constexpr bool isHeavy(QChar unit)
{
    const char16_t code = unit.unicode();
    constexpr char16_t joiner = 0x200D;
    const bool choosesLook = code >= 0xFE00 && code <= 0xFE0F;
    return unit.isSurrogate() || code == joiner || choosesLook;
}

} // namespace

qsizetype weightOf(QStringView text)
{
    qsizetype weight = 0;
    for (const QChar unit : text)
        weight += isHeavy(unit) ? heavyUnit : 1;
    return weight;
}

qsizetype unitsOfWeight(QStringView text, qsizetype start, qsizetype weight)
{
    qsizetype end = start;
    while (end < text.size()) {
        weight -= isHeavy(text[end]) ? heavyUnit : 1;
        if (weight < 0)
            break;
        ++end;
    }
    return end - start;
}

} // namespace galley
