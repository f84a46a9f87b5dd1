// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

namespace galley {

// About characters in title, description, path and tags that nobody sees (unseen_characters.h).
QList<Finding> unseenFindings(const Manuscript& manuscript);

} // namespace galley
