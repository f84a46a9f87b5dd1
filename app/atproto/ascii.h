// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <algorithm>

namespace galley::atproto {

// The characters that the protocol's identifiers are made of. QChar::isLetter() and its like know
// all of Unicode, and are of no use for them.

inline bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

inline bool isAsciiLower(QChar character)
{
    return character >= u'a' && character <= u'z';
}

inline bool isAsciiLetter(QChar character)
{
    return isAsciiLower(character) || (character >= u'A' && character <= u'Z');
}

inline bool isAsciiAlphanumeric(QChar character)
{
    return isAsciiLetter(character) || isAsciiDigit(character);
}

template <typename Predicate> bool all(QStringView text, Predicate is)
{
    return std::all_of(text.begin(), text.end(), is);
}

} // namespace galley::atproto
