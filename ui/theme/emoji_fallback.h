// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>

namespace galley {

// Has emoji in texts of this font, and of the program's own, drawn by a font of emoji where there
// is one: each as one picture, with its skin tone. Else Qt takes the first font at hand that knows
// the character, and for the tone behind it perhaps another.
void showEmojiAsPictures(const QFont& font);

} // namespace galley
