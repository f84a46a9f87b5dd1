// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/handle.h"

#include "app/atproto/ascii.h"

#include <QList>

namespace galley::atproto {

bool isHandle(QStringView text)
{
    constexpr qsizetype longest = 253;
    if (text.size() > longest)
        return false;
    const auto labels = text.split(u'.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isHostLabel)
        && !isAsciiDigit(labels.back().front());
}

bool isHostLabel(QStringView text)
{
    constexpr qsizetype longest = 63;
    return !text.isEmpty() && text.size() <= longest && text.front() != u'-' && text.back() != u'-'
        && all(text,
               [](QChar character) { return isAsciiAlphanumeric(character) || character == u'-'; });
}

} // namespace galley::atproto
