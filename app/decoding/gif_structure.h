// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/picture_structure.h"

namespace galley {

// Its first frame alone, and only if there are enough bytes for the pixels that it promises.
PictureStructure gifStructureOf(const QByteArray& bytes);

} // namespace galley
