// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::foreign {

// What stands in the place of what another program's body holds and Galley cannot show, in the
// language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Foreign)
};

} // namespace galley::foreign
