// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/picture_structure.h"

namespace galley {

// Without the chunks that hold no pixels: libpng unpacks each compressed text, up to eight million
// bytes of a few thousand, and Qt keeps them all.
PictureStructure pngStructureOf(const QByteArray& bytes);

} // namespace galley
