// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/unseen_characters.h"

#include <algorithm>
#include <limits>

namespace galley {

namespace {

constexpr auto all = std::numeric_limits<qsizetype>::max();
constexpr char32_t blackFlag = 0x1F3F4; // tag characters behind it name a country's part

struct Range {
    char32_t first, last;
};

bool isIn(char32_t character, std::initializer_list<Range> ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

// Of no category that says so: fillers and what Unicode calls ignorable
// (DerivedCoreProperties.txt), variation selectors left out, for they change a letter that is seen.
bool isIgnorable(char32_t character)
{
    return isIn(character,
                {{0x034F, 0x034F},
                 {0x115F, 0x1160},
                 {0x17B4, 0x17B5},
                 {0x2065, 0x2065},
                 {0x3164, 0x3164},
                 {0xFFA0, 0xFFA0},
                 {0xFFF0, 0xFFF8},
                 {0xE0000, 0xE00FF},
                 {0xE01F0, 0xE0FFF}});
}

// Format characters that are seen: signs of Arabic, Syriac and Kaithi numbers, and those that build
// hieroglyphs.
bool isSeenFormat(char32_t character)
{
    return isIn(character,
                {{0x0600, 0x0605},
                 {0x06DD, 0x06DD},
                 {0x070F, 0x070F},
                 {0x0890, 0x0891},
                 {0x08E2, 0x08E2},
                 {0x110BD, 0x110BD},
                 {0x110CD, 0x110CD},
                 {0x13430, 0x1343F}});
}

bool isUnseen(char32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return !isSeenFormat(character);
    default:
        return isIgnorable(character);
    }
}

bool isJoiner(char32_t character)
{
    return character == 0x200C || character == 0x200D;
}

bool isTag(char32_t character)
{
    return character >= 0xE0020 && character <= 0xE007F;
}

bool isDirectionMark(char32_t character)
{
    return character == 0x200E || character == 0x200F || character == 0x061C;
}

bool isReadFromTheRight(char32_t character)
{
    const auto direction = QChar::direction(character);
    return !isUnseen(character) && (direction == QChar::DirR || direction == QChar::DirAL);
}

// What a joiner can stand beside: letters and marks of scripts that join, and emoji.
bool canBeJoined(char32_t character)
{
    return character >= 0x80 && !QChar::isSpace(character) && !isUnseen(character);
}

UnseenCharacter characterAt(QStringView text, qsizetype position)
{
    if (text[position].isHighSurrogate() && position + 1 < text.size()
        && text[position + 1].isLowSurrogate())
        return {position, 2, QChar::surrogateToUcs4(text[position], text[position + 1])};
    return {position, 1, text[position].unicode()};
}

bool mayStand(QStringView text, const UnseenCharacter& character, char32_t before, TextKind kind,
              bool mayHaveMarks)
{
    if (kind == TextKind::Lines
        && (character.codePoint == '\n' || character.codePoint == '\r'
            || character.codePoint == '\t'))
        return true;
    if (isTag(character.codePoint))
        return before == blackFlag || isTag(before);
    if (isDirectionMark(character.codePoint))
        return mayHaveMarks;
    const qsizetype next = character.position + character.length;
    return isJoiner(character.codePoint) && canBeJoined(before) && next < text.size()
        && canBeJoined(characterAt(text, next).codePoint);
}

bool hasTextFromTheRight(QStringView text)
{
    for (qsizetype position = 0; position < text.size();) {
        const UnseenCharacter character = characterAt(text, position);
        if (isReadFromTheRight(character.codePoint))
            return true;
        position += character.length;
    }
    return false;
}

QList<UnseenCharacter> unseenWith(QStringView text, TextKind kind, qsizetype maximum,
                                  bool mayHaveMarks)
{
    QList<UnseenCharacter> found;
    char32_t before = 0;
    for (qsizetype position = 0; position < text.size() && found.size() < maximum;) {
        const UnseenCharacter character = characterAt(text, position);
        if (isUnseen(character.codePoint)
            && !mayStand(text, character, before, kind, mayHaveMarks)) {
            found.append(character);
        } else {
            before = character.codePoint;
        }
        position += character.length;
    }
    return found;
}

template <typename Replace>
QString replaced(const QString& text, const QList<UnseenCharacter>& unseen, Replace replace)
{
    if (unseen.isEmpty())
        return text;
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    for (const UnseenCharacter& character : unseen) {
        result += QStringView(text).sliced(done, character.position - done);
        result += replace(character);
        done = character.position + character.length;
    }
    return result.append(QStringView(text).sliced(done));
}

} // namespace

bool UnseenCharacter::isLineEnd() const
{
    return (codePoint >= '\n' && codePoint <= '\r') || codePoint == 0x85 || codePoint == 0x2028
        || codePoint == 0x2029;
}

QList<UnseenCharacter> unseenIn(QStringView text, TextKind kind, qsizetype maximum)
{
    return unseenWith(text, kind, maximum, hasTextFromTheRight(text));
}

QString withoutUnseen(const QString& text, TextKind kind)
{
    return replaced(text, unseenIn(text, kind, all), [](const auto& character) {
        return character.isLineEnd() || character.codePoint == '\t' ? QStringLiteral(" ")
                                                                    : QString();
    });
}

QString maskedLine(const QString& text)
{
    return replaced(text, unseenWith(text, TextKind::OneLine, all, false),
                    [](const auto&) { return QString(QChar::ReplacementCharacter); });
}

QString codePointName(char32_t codePoint)
{
    return QStringLiteral("U+%1").arg(uint(codePoint), 4, 16, QChar(u'0')).toUpper();
}

} // namespace galley
