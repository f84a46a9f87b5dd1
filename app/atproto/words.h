// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::atproto {

// What is said of values of the protocol, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

} // namespace galley::atproto
