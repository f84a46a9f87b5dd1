// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/visible_spelling.h"

#include "app/record/byte_text.h"
#include "app/record/words.h"

#include <algorithm>

namespace galley {

using record::Words;

namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t objectReplacement = 0xFFFC; // Qt's text layout takes it for a picture
constexpr int tabColumns = 4;

QString hexadecimal(char32_t number, qsizetype digits)
{
    return QString::number(uint(number), 16).toUpper().rightJustified(digits, u'0');
}

bool isPrintableAscii(char32_t character)
{
    return character >= 0x20 && character < 0x7F;
}

bool isVariationSelector(char32_t character)
{
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
}

bool isEmojiModifier(char32_t character)
{
    return character >= 0x1F3FB && character <= 0x1F3FF;
}

bool isInvisible(char32_t character)
{
    if (isPrintableAscii(character) || character == '\t' || character == joiner
        || character == nonJoiner)
        return false;
    if (QChar::isNonCharacter(character) || character == objectReplacement)
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

// Blocks whose letters are as wide as two Latin ones (UAX #11: wide and fullwidth), by and large.
bool isWide(char32_t character)
{
    struct Block {
        char32_t first, last;
    };
    static constexpr Block blocks[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                       {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
                                       {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF},
                                       {0x20000, 0x3FFFD}};
    return std::any_of(std::begin(blocks), std::end(blocks), [character](const Block& block) {
        return character >= block.first && character <= block.last;
    });
}

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

} // namespace

Character Character::at(QStringView text, qsizetype position)
{
    const QChar first = text[position];
    if (first.isHighSurrogate() && position + 1 < text.size()
        && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[position + 1]), 2};
    return {first.unicode(), 1};
}

QString visibleSpelling(char32_t character)
{
    if (!isInvisible(character))
        return {};
    if (const auto byte = strayByteOf(character))
        return Words::tr("⟨byte %1⟩").arg(hexadecimal(*byte, 2));
    return QStringLiteral("⟨U+%1⟩").arg(hexadecimal(character, 4));
}

int columnsOf(char32_t character)
{
    if (isPrintableAscii(character))
        return 1;
    if (character == '\t')
        return tabColumns;
    if (isInvisible(character))
        return static_cast<int>(visibleSpelling(character).size());
    if (character == joiner || character == nonJoiner || isVariationSelector(character)
        || QChar::category(character) == QChar::Mark_NonSpacing
        || QChar::category(character) == QChar::Mark_Enclosing)
        return 0;
    return isWide(character) ? 2 : 1;
}

bool mayPart(char32_t character, char32_t next)
{
    if (isPrintableAscii(next))
        return character != joiner;
    return character != joiner && next != joiner && !isVariationSelector(next)
        && !isEmojiModifier(next) && !isMark(next);
}

} // namespace galley
