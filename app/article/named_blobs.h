// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QStringList>

namespace galley {

// Those of the files in a folder `blobs/` that the article names: its cover, and the pictures in
// its text.
QStringList blobsNamedBy(const Article& article, QStringList fileNames);

} // namespace galley
