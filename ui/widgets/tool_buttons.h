// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace galley {

// A flat button of a strip, known by its name to a pointer that rests on it and to a screen reader.
QToolButton* namedButton(QWidget* parent, const QString& name);
// One that stays down, with a short text.
QToolButton* namedToggle(QWidget* parent, const QString& text, const QString& name);

} // namespace galley
