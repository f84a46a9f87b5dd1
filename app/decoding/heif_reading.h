// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>

namespace galley {

// Reads the main picture of an AVIF or HEIC file. What reads it is a part of Galley that is loaded
// with the first such file, or before.
class HeifReading {
public:
    virtual ~HeifReading() = default;
    Q_DISABLE_COPY_MOVE(HeifReading)

    // Null when there is no main picture that can be found; the bytes have to outlive it.
    static std::unique_ptr<HeifReading> of(const QByteArray& bytes);
    static bool load(); // false: the part is not installed

    virtual QSize size() const = 0; // pixels, upright
    // What decoding takes: samples and pixels are kept side by side.
    virtual qint64 neededBytes() const = 0;
    // Upright, in the colours of its colour space; null when it is broken.
    virtual QImage image() const = 0;

protected:
    HeifReading() = default;
};

} // namespace galley
