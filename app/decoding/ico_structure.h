// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/picture_structure.h"

namespace galley {

// The first picture of an icon file, by that picture's own header: what the list of them says of
// its size does not bind the decoder.
PictureStructure icoStructureOf(const QByteArray& bytes);

} // namespace galley
