// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QStringView>

namespace galley {

// Grapheme clusters that are shown as one coloured picture (UTS #51): by themselves, or as a
// selector, a skin tone, a keycap or a joiner says. A character that is text by itself, as © is, or
// by a selector, is none. In the order of the text.
QList<TextRange> emojiIn(QStringView text);

// And those that are text by themselves, but can be shown so where no other font has them.
QList<TextRange> possibleEmojiIn(QStringView text);

} // namespace galley
