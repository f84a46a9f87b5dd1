// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace galley {

// Finds the bytes of a picture by its target in the text ("blobs/bafkrei....webp") or, for the
// cover, by the CID; empty when they are not at hand. Never fetches.
using PictureSource = std::function<QByteArray(const QString& target)>;

// What of a page is not in the record.
struct HtmlPageOptions {
    Sidecar beside; // the description of the cover
    bool hasSmartPunctuation = false;
};

// The article as one complete page that needs nothing beside it: pictures embedded, raw HTML shown
// as text without its comments, each block with its direction, no scripts, no remote resources.
// Pictures on the web are links to them.
QByteArray toHtmlPage(const Article& article, const PictureSource& pictures,
                      const HtmlPageOptions& options = {});

// The article as plain text: title, description, body.
QByteArray toTextFile(const Article& article);

} // namespace galley
