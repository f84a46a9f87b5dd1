// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QString>

namespace galley::review {

// A bar among words that go into a cell of a table is a word there and parts no cells; who adds a
// cell adds a bar at its edge.
QString withBarsEscaped(const QString& text, TextRange place, const QString& words);

} // namespace galley::review
