// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::sidecar {

// What is said of what stands beside a record, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Sidecar)
};

} // namespace galley::sidecar
