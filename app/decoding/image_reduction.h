// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>

namespace galley {

// The picture in a smaller size, each of its pixels the mean of those that it stands for. Takes
// little more memory than the result has; QImage::scaled() turns all of the picture into another
// format first. Null when there is no memory even for that.
QImage reducedTo(QSize size, const QImage& image);

} // namespace galley
