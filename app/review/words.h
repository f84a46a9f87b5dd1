// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::review {

// What is said of remarks, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

} // namespace galley::review
