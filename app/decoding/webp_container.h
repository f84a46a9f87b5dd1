// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

namespace galley {

// What a WebP file says of itself around its pixels.
struct WebPContainer {
    QSize size; // pixels, as stored
    bool animated = false;
    int frames = 0;
    bool hasMetadata = false; // a colour profile, Exif or XMP data, or chunks of no standard
    QByteArray exif;
};

// Nothing when the container is broken or cut off.
std::optional<WebPContainer> webPContainerOf(const QByteArray& bytes);

// The size that the first bytes of a WebP tell; empty where they do not, or where Exif data at its
// end may turn it.
QSize webPSizeToldBy(const QByteArray& start);

} // namespace galley
