// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace galley {

// Characters that nobody sees: control characters, ends of lines and paragraphs (but for U+000A and
// U+000D where a text may have several lines), those that turn the direction of what follows
// (UAX #9), and other invisible ones. They may steer a terminal, turn a name around, or make two of
// what looks like one word. Joiners between the letters that they join, and what emoji are made of,
// are none of them.
struct UnseenCharacter {
    qsizetype position = 0; // UTF-16 units
    qsizetype length = 1; // likewise
    char32_t codePoint = 0;

    bool isLineEnd() const;
    bool operator==(const UnseenCharacter&) const = default;
};

enum class TextKind { OneLine, Lines };

// In the order of the text, at most so many. Where a text is read from the right, marks that only
// say so (U+200E, U+200F, U+061C) belong to it.
QList<UnseenCharacter> unseenIn(QStringView text, TextKind kind, qsizetype maximum);

// The text without them; ends of lines and tabulators of a line become spaces.
QString withoutUnseen(const QString& text, TextKind kind);

// A line with U+FFFD in their place, marks of direction included, for where words of a stranger are
// told.
QString maskedLine(const QString& text);

// "U+202E"
QString codePointName(char32_t codePoint);

} // namespace galley
