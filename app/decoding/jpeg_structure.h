// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/picture_structure.h"

#include <QList>

namespace galley {

// What stands before the pixels of a JPEG.
struct JpegHeader {
    QSize size; // pixels, as stored
    QList<QSize> components; // their samples across and down, beside one another
    bool isProgressive = false;
    QByteArray exif; // with its name before it
    qsizetype end = 0; // where the first scan begins, or what could be read ends
};

JpegHeader jpegHeaderOf(const QByteArray& bytes);

// What libjpeg does not tell through Qt: it fills what is cut off with grey and says nothing, and
// goes through all pixels again for each scan.
PictureStructure jpegStructureOf(const QByteArray& bytes);

} // namespace galley
