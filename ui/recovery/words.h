// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::recovering {

// What is said of what a crash left, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Recovering)
};

} // namespace galley::recovering
