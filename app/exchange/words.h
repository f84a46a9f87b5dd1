// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::exchange {

// What files of other formats say of themselves, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace galley::exchange
