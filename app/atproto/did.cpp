// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/did.h"

#include "app/atproto/ascii.h"

namespace galley::atproto {

bool isDid(QStringView text)
{
    constexpr qsizetype longest = 2048;
    constexpr QStringView prefix = u"did:";
    if (text.size() > longest || !text.startsWith(prefix))
        return false;
    const QStringView rest = text.sliced(prefix.size());
    const qsizetype colon = rest.indexOf(u':');
    if (colon < 1 || !all(rest.first(colon), isAsciiLower))
        return false;
    const QStringView identifier = rest.sliced(colon + 1);
    // That a percent sign is followed by two digits need not be checked, says the specification.
    return !identifier.isEmpty() && identifier.back() != u':' && identifier.back() != u'%'
        && all(identifier, [](QChar character) {
               return isAsciiAlphanumeric(character) || QStringView(u"._:%-").contains(character);
           });
}

} // namespace galley::atproto
