// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// Whether two paths lead to one file: over symbolic and hard links, and where there is no file yet,
// by the same name in the same folder. An empty path leads nowhere.
bool isSameFile(const QString& path, const QString& other);

} // namespace galley
