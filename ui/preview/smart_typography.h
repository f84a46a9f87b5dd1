// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// A text with the quotes, dashes and ellipses that printers use in the place of those that
// typewriters have. What stood `before` it tells which way a quote turns.
QString smartTypography(QStringView text, QChar before = u' ');

} // namespace galley
