// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::widgets {

// What is said by controls, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Widgets)
};

} // namespace galley::widgets
