// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QStringView>

namespace galley {

// Grapheme clusters that a font of emoji can show as one picture (UTS #51): with their selectors,
// skin tones, keycaps and joiners. Many are text by themselves, as © is, but shown so where no
// other font has them. In the order of the text.
QList<TextRange> emojiIn(QStringView text);

} // namespace galley
