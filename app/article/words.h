// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::article {

// What is said of records and of their fields, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Article)
};

} // namespace galley::article
