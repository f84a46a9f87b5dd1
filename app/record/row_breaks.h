// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QStringView>

#include <functional>

namespace galley {

// Tells where rows begin within a stretch of a text, its start left out: behind each line end, and
// within longer lines behind a space or comma if there is one near, never within what is read as
// one character (unless that is endless).
void findRowBreaks(QStringView text, TextRange stretch, int columns,
                   const std::function<void(qsizetype position)>& found);

} // namespace galley
