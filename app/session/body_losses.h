// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QStringList>

namespace galley {

// What the record's `content` holds besides the text that Galley shows, a line each, for a person
// who is about to give it up: what kinds of pieces and how many, pictures that nothing else names,
// members that Galley does not know. Bounded, whatever a stranger's file holds.
QStringList bodyLossesOf(const Article& article);

} // namespace galley
