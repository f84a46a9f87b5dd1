// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"

#include <QColor>
#include <QPalette>

namespace galley {

// Whose a change is, in one colour and letter everywhere: "Y" is this article's, "T" the other's,
// "YT" the same of both, "Y≠T" what both changed, each in its own way.
QString letterOf(ChangeOrigin origin);
QColor inkOf(ChangeOrigin origin, const QPalette& palette);

// What happened to what both changed.
QString conflictText(const ThreeWayChange& change);
// What a side has there, as people read it; empty: nothing.
QString wordsOfSide(const ThreeWayChange& change, const std::optional<QString>& side);

} // namespace galley
