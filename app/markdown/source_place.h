// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::markdown {

// About where in the source of a block a place of the text that it shows was written: as the marks
// that are not shown only stand between what is, the place is at or a little before the exact one.
qsizetype placeInSource(QStringView source, QStringView shown, qsizetype place);

} // namespace galley::markdown
