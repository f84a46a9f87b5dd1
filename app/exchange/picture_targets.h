// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley {

// The pictures that a Markdown text names by a place beside it ("blobs/bafkrei....png",
// "pictures/cat.jpg"), each once, in the order of the text; none on the web. Takes time as a parse.
QStringList picturesBeside(const QString& markdown);

} // namespace galley
