// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"
#include "app/decoding/image_reading.h"
#include "app/decoding/picture_structure.h"

#include <optional>

namespace galley {

// Why a picture is not decoded, in a sentence each.

Error brokenPicture(const ImageType& type);
Error unknownSize(const ImageType& type);
Error partOutside();
// For what the header did not tell.
Error excessivePicture();
// For what can be told from the file's size and kind.
std::optional<Error> fileFault(const QByteArray& bytes, const ImageType& type,
                               const ImageLimits& limits);
// For what the header tells.
std::optional<Error> structureFault(const PictureStructure& structure, const ImageType& type,
                                    const ImageLimits& limits);
// For a picture of that size whose decoding takes that much.
std::optional<Error> needFault(QSize size, qint64 neededBytes, const ImageLimits& limits);

} // namespace galley
