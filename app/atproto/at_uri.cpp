// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/at_uri.h"

#include "app/atproto/at_identifier.h"
#include "app/atproto/nsid.h"
#include "app/atproto/record_key.h"

#include <QList>

namespace galley::atproto {

std::optional<AtUri> AtUri::parse(QStringView text)
{
    constexpr qsizetype longest = 8192;
    constexpr QStringView scheme = u"at://";
    if (text.size() > longest || !text.startsWith(scheme))
        return {};
    const auto parts = text.sliced(scheme.size()).split(u'/');
    if (parts.size() > 3 || !isAtIdentifier(parts[0]))
        return {};
    if (parts.size() > 1 && !isNsid(parts[1]))
        return {};
    if (parts.size() > 2 && !isRecordKey(parts[2]))
        return {};
    return AtUri{parts[0].toString(), parts.size() > 1 ? parts[1].toString() : QString(),
                 parts.size() > 2 ? parts[2].toString() : QString()};
}

} // namespace galley::atproto
