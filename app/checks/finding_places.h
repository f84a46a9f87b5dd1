// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding.h"

namespace galley {

// Fills in where in the file each finding is that knows a value or a part of the text; the pointer
// of one whose value is absent becomes that of what it belongs into.
void placeInFile(QList<Finding>& findings, const json::Tree& file);

} // namespace galley
