// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

namespace galley {

//   no-description      (hint) there is none, or it is empty
//   description-length  (hint) it is longer than a card shows
//   description-copy    (hint) it is the first paragraph, or its beginning
QList<Finding> descriptionFindings(const Manuscript& manuscript);

} // namespace galley
