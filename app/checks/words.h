// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::checks {

// What the checks say, in the language of the person who reads it.
inline QString tr(const char* sentence)
{
    return QCoreApplication::translate("Checks", sentence);
}

} // namespace galley::checks
