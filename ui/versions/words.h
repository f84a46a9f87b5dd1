// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::versions {

// What is said of versions, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

} // namespace galley::versions
