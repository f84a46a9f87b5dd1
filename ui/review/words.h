// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::remarks {

// What is written on the cards of remarks.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Remarks)
};

} // namespace galley::remarks
