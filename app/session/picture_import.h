// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/media/blob_store.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace galley {

// Pictures on their way into a document's folder. To be called off the UI thread.

// Gets a picture file's bytes: from a path, from memory, by encoding. Called off the UI thread.
using PictureBytes = std::function<Result<QByteArray>()>;

// A picture file within the bounds of ImageLimits.
Result<QByteArray> readPictureFile(const QString& path);

// Stores a picture for the text: PNG, JPEG, GIF and WebP byte for byte, what else can be read as
// WebP. Answers its target in the text ("blobs/bafkrei....png").
Result<QString> storedPicture(const PictureBytes& imageFile, const BlobStore& blobs);

// Takes a file as the cover whose bytes were absent, if its hash is the one the record names.
Result<void> adoptCover(const QString& path, const std::optional<atproto::BlobRef>& cover,
                        const BlobStore& blobs);

} // namespace galley
