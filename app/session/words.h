// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::session {

// What a session says, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace galley::session
