// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::inspector {

// What is said of fields, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

} // namespace galley::inspector
