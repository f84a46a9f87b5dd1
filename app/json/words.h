// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::json {

// What is said of JSON, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace galley::json
