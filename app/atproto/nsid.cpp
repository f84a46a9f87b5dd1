// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/nsid.h"

#include "app/atproto/ascii.h"
#include "app/atproto/handle.h"

#include <QList>

namespace galley::atproto {

bool isNsid(QStringView text)
{
    constexpr qsizetype longestAuthority = 253;
    constexpr qsizetype longest = 317;
    if (text.size() > longest)
        return false;
    const qsizetype dot = text.lastIndexOf(u'.');
    if (dot < 0 || dot > longestAuthority || !isNsidName(text.sliced(dot + 1)))
        return false;
    // A host name backwards: the top-level domain comes first.
    const auto labels = text.first(dot).split(u'.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isHostLabel)
        && !isAsciiDigit(labels.front().front());
}

bool isNsidName(QStringView text)
{
    constexpr qsizetype longest = 63;
    return !text.isEmpty() && text.size() <= longest && isAsciiLetter(text.front())
        && all(text, isAsciiAlphanumeric);
}

} // namespace galley::atproto
