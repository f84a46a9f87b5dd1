// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/tid.h"

#include "app/atproto/ascii.h"

namespace galley::atproto {

bool isTid(QStringView text)
{
    constexpr qsizetype length = 13; // digits of 5 bits: 65 for 64, of which the highest is 0
    return text.size() == length && text.front() <= u'j' && all(text, [](QChar digit) {
               return isAsciiLower(digit) || (digit >= u'2' && digit <= u'7');
           });
}

} // namespace galley::atproto
