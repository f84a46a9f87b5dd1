// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/severity.h"
#include "ui/theme/colours.h"

#include <QIcon>

namespace galley {

// Each severity has a shape of its own, and not only a colour: a full octagon for an error, a full
// triangle for a warning, a ring for a hint. They are told apart at 10 pixels.
QIcon severityIcon(Severity severity, const QPalette& palette);
QColor severityColour(Severity severity, const Colours& colours);

} // namespace galley
