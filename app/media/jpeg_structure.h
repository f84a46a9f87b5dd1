// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley {

// What libjpeg does not tell through Qt: it fills what is cut off with grey and says nothing.
struct JpegStructure {
    int components = 0; // 1 grey, 3 colour, 4 printing colours (CMYK)
    bool isComplete = false; // has its end marker behind the pixels
};

JpegStructure jpegStructureOf(const QByteArray& bytes);

} // namespace galley
