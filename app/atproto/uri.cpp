// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/uri.h"

#include "app/atproto/ascii.h"

#include <algorithm>

namespace galley::atproto {

namespace {

bool isSchemeCharacter(QChar character)
{
    return isAsciiAlphanumeric(character) || QStringView(u"+-.").contains(character);
}

bool isHexDigit(QChar character)
{
    return isAsciiDigit(character) || (character >= u'a' && character <= u'f')
        || (character >= u'A' && character <= u'F');
}

// Unreserved and reserved characters and percent-encoded ones. Where each of the reserved may
// stand depends on the scheme.
bool hasUriCharacters(QStringView text)
{
    constexpr QStringView marks = u"-._~:/?#[]@!$&'()*+,;=";
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isEncoded = text[at] == u'%' && at + 2 < text.size() && isHexDigit(text[at + 1])
            && isHexDigit(text[at + 2]);
        if (!isEncoded && !isAsciiAlphanumeric(text[at]) && !marks.contains(text[at]))
            return false;
    }
    return true;
}

} // namespace

UriFault faultInUri(QStringView text)
{
    constexpr qsizetype longest = 8192; // bytes
    const qsizetype colon = text.indexOf(u':');
    const QStringView scheme = text.first(qMax(colon, 0));
    const QStringView rest = text.sliced(colon + 1);
    // The RFC allows "http:", but it names nothing, and the protocol's test vectors refuse it.
    const bool isNothing = all(rest, [](QChar character) { return character == u'/'; });
    const bool hasSpace =
        std::any_of(rest.begin(), rest.end(), [](QChar character) { return character.isSpace(); });
    if (scheme.isEmpty() || !isAsciiAlphanumeric(scheme.front()) || !all(scheme, isSchemeCharacter)
        || isNothing || hasSpace)
        return UriFault::NoUri;

    const bool isAscii =
        all(rest, [](QChar character) { return character > u' ' && character < u'\x7f'; });
    if (!isAsciiLetter(scheme.front()) || !isAscii || text.size() > longest)
        return UriFault::NotEverywhere;
    return hasUriCharacters(rest) ? UriFault::None : UriFault::Unencoded;
}

} // namespace galley::atproto
