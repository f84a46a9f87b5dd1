// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/package.h"

#include <QStringList>

namespace galley::review {

// Those of the files in a folder `blobs` that suggestions would put into the article. Looks at each
// text as each person proposes it: off the UI thread.
QStringList blobsSuggestedBy(const Review& review, QStringList fileNames);

// The pictures of a package that somebody has to have who decides on its suggestions.
using Pictures = QMap<QString, QByteArray>; // by their names in the folder
Pictures picturesSuggestedIn(const Package& package);
// The same, and those that its article names.
Pictures picturesNamedIn(const Package& package);

} // namespace galley::review
