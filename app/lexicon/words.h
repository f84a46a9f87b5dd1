// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::lexicon {

// What the validator says, in the language of the person who reads it.
inline QString tr(const char* sentence)
{
    return QCoreApplication::translate("Lexicon", sentence);
}

} // namespace galley::lexicon
