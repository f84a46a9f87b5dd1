// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

namespace galley {

//   doubled-word  (hint) a word stands twice in a row; words for which that is nothing unusual are
//                 left out
QList<Finding> wordFindings(const Manuscript& manuscript);

} // namespace galley
