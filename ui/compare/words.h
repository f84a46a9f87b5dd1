// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::comparison {

// What a comparison says, in the language of the person who reads it.
inline QString tr(const char* sentence)
{
    return QCoreApplication::translate("Comparison", sentence);
}

} // namespace galley::comparison
