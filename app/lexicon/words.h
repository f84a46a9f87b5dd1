// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::lexicon {

// What the validator says, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Lexicon)
};

} // namespace galley::lexicon
