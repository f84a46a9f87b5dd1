// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::history {

// What is said of kept versions, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace galley::history
