// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::comparison {

// What a comparison says, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

} // namespace galley::comparison
