// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QChar>

namespace galley {

// What formats mean by letters and digits, which are none of other scripts.

inline bool isAsciiLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

inline bool isAsciiDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

} // namespace galley
