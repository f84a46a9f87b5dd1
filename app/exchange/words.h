// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::exchange {

// What files of other formats say of themselves, in the language of the person who reads it.
inline QString tr(const char* sentence)
{
    return QCoreApplication::translate("Exchange", sentence);
}

} // namespace galley::exchange
