// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::comparison {

// What a comparison says, in the language of the person who reads it; `count` is the number of
// "%n".
inline QString tr(const char* sentence, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("Comparison", sentence, comment, count);
}

} // namespace galley::comparison
