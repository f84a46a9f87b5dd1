// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/uri.h"

#include "app/atproto/ascii.h"

namespace galley::atproto {

namespace {

bool isScheme(QStringView text)
{
    return !text.isEmpty() && isAsciiLetter(text.front()) && all(text, [](QChar character) {
        return isAsciiAlphanumeric(character) || QStringView(u"+-.").contains(character);
    });
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

bool isUri(QStringView text)
{
    constexpr qsizetype longest = 8192;
    const qsizetype colon = text.indexOf(u':');
    if (text.size() > longest || colon < 0 || !isScheme(text.first(colon)))
        return false;
    // The RFC allows "http:", but it names nothing, and the protocol's test vectors refuse it.
    const QStringView rest = text.sliced(colon + 1);
    return !all(rest, [](QChar character) { return character == u'/'; }) && hasUriCharacters(rest);
}

} // namespace galley::atproto
