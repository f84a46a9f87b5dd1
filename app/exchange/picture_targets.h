// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QString>
#include <QStringList>

namespace galley {

// The pictures that a Markdown text names by a place beside it ("blobs/bafkrei....png",
// "pictures/cat.jpg"), each once, in the order of the text; none on the web. Takes time as a parse.
QStringList picturesBeside(const QString& markdown);

// Where the file of a cover lies beside its document: "blobs/bafkrei....webp".
QString coverTarget(const atproto::BlobRef& cover);
// The pictures of an article that a document of another format names beside it: its cover, and
// those of its text.
QStringList picturesBeside(const Article& article);

} // namespace galley
