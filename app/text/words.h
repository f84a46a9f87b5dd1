// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::text {

// What a search in a text says, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

} // namespace galley::text
