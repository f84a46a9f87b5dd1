// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/endless_words.h"

namespace galley {

namespace {

constexpr QChar zeroWidthSpace = u'\u200B';

// Where a line may end for certain: behind white space that does not glue, and around ideographs
// and Hangul syllables. Other places, such as behind a hyphen, are not counted on.
bool mayEndLine(QChar unit)
{
    const char16_t code = unit.unicode();
    const bool isIdeograph =
        (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3);
    const bool isGlue = code == QChar::Nbsp || code == 0x2007 || code == 0x202F;
    return isIdeograph || unit == zeroWidthSpace || (unit.isSpace() && !isGlue);
}

} // namespace

bool hasEndlessWord(QStringView text)
{
    if (text.size() <= longestWord)
        return false;
    qsizetype length = 0;
    for (const QChar unit : text) {
        length = mayEndLine(unit) ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

QString withEndlessWordsBroken(const QString& text)
{
    if (!hasEndlessWord(text))
        return text;
    QString broken;
    qsizetype length = 0;
    for (const QChar unit : text) {
        length = mayEndLine(unit) ? 0 : length + 1;
        if (length > longestWord && !unit.isLowSurrogate()) {
            broken += zeroWidthSpace;
            length = 1;
        }
        broken += unit;
    }
    return broken;
}

} // namespace galley
