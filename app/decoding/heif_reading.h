// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>

#include <memory>

struct heif_context;
struct heif_image_handle;

namespace galley {

// Reads the main picture of an AVIF or HEIC file by libheif.
class HeifReading {
public:
    // The bytes have to outlive it.
    explicit HeifReading(const QByteArray& bytes);
    ~HeifReading();
    Q_DISABLE_COPY_MOVE(HeifReading)

    // Whether there is a main picture that libheif can find.
    bool isValid() const { return m_handle != nullptr; }
    QSize size() const; // pixels, upright
    // What decoding takes: libheif keeps samples and pixels side by side.
    qint64 neededBytes() const;
    // Upright, in the colours of its colour space; null when it is broken.
    QImage image() const;

private:
    std::unique_ptr<heif_context, void (*)(heif_context*)> m_context;
    heif_image_handle* m_handle = nullptr;
};

} // namespace galley
