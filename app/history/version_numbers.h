// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/version_lists.h"

#include <optional>

namespace galley {

// The number that was given out last: as long as it is the same, no list was changed. Nothing where
// the file `number` was lost or damaged.
std::optional<qint64> lastVersionNumber(const OwnFolder& history);

// A number larger than `last` and than any before: counted in the file `number`, and where that was
// lost or damaged, from what all lists hold. Fails where it cannot be written down, which is done
// before a list is changed. Only under the history's lock.
Result<qint64> nextVersionNumber(const OwnFolder& history, const OwnFolder& documents, qint64 last);

} // namespace galley
