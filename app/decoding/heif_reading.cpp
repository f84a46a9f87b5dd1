// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/heif_reading.h"

#include "app/base/loaded_part.h"

namespace galley {

namespace {

using Read = HeifReading*(const QByteArray&);

Read* loadedReader()
{
    static Read* const reader =
        LoadedPart(QStringLiteral("heif")).function<Read>("galleyHeifReading");
    return reader;
}

} // namespace

std::unique_ptr<HeifReading> HeifReading::of(const QByteArray& bytes)
{
    return load() ? std::unique_ptr<HeifReading>(loadedReader()(bytes)) : nullptr;
}

bool HeifReading::load()
{
    return loadedReader() != nullptr;
}

} // namespace galley
