// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/picture_structure.h"

namespace galley {

// By its first directory. A strip or a tile of the picture is unpacked as a whole.
PictureStructure tiffStructureOf(const QByteArray& bytes);

} // namespace galley
