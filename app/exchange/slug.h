// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// "Où est le café?" becomes "ou-est-le-cafe": lower case, marks stripped, other letters and digits
// of any script kept, everything else one hyphen; at most 80 UTF-16 units, cut at a hyphen.
QString slugOf(const QString& title);

} // namespace galley
