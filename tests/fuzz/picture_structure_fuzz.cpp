// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/picture_structure.h"

#include <QtGlobal>

// Whatever a picture file says of itself, reading that comes to an end, within its bytes, and what
// a decoder is handed is no longer than the file.

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const PictureStructure structure = pictureStructureOf(bytes, imageTypeOf(bytes));
    if (structure.furtherBytes < 0 || structure.pixelBytes <= 0)
        qFatal("a decoder needs less than nothing");
    if (structure.content.size() > bytes.size() + 1) // a GIF gets an end
        qFatal("a decoder gets more than there is");
    Q_UNUSED(sizeToldBy(bytes))
    return 0;
}
