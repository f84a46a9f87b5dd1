// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace galley {

// The desktop's icon of a freedesktop name ("document-save"), or our own drawing of it from
// :/icons/<name>.svg, tinted with the palette's text colour.
QIcon icon(const QString& freedesktopName, const QPalette& palette);

} // namespace galley
