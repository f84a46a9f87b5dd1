// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::recovery {

// What is said of unsaved changes that are kept, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

} // namespace galley::recovery
