// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/colours.h"

#include <QPalette>

namespace galley {

enum class ThemeChoice { System, Light, Dark };

// The palette of Qt's Fusion style in our colours.
QPalette paletteOf(const Colours& colours);

// Gives the running QApplication the Fusion style in the chosen look; System takes the look whose
// lightness is the desktop's. Call it again when a window gets QEvent::ThemeChange.
void applyTheme(ThemeChoice choice);

} // namespace galley
