// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/record_key.h"

#include "app/atproto/ascii.h"

namespace galley::atproto {

bool isRecordKey(QStringView text)
{
    constexpr qsizetype longest = 512;
    return !text.isEmpty() && text.size() <= longest && text != u"." && text != u".."
        && all(text, [](QChar character) {
               return isAsciiAlphanumeric(character) || QStringView(u".-_:~").contains(character);
           });
}

} // namespace galley::atproto
