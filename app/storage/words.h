// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::storage {

// What is said of files and folders, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace galley::storage
