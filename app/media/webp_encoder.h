// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>

#include <functional>
#include <memory>

struct WebPPicture;

namespace galley {

// Encodes one picture as lossy WebP, as often as it takes to find its quality.
class WebPEncoder {
public:
    // Is told how far an encoding is; stops it by answering false.
    using Follow = std::function<bool(int percent)>;

    // Takes what decodeImage() gives: Format_RGB32, or Format_ARGB32 whose alpha is kept.
    explicit WebPEncoder(const QImage& image);
    ~WebPEncoder();
    Q_DISABLE_COPY_MOVE(WebPEncoder)

    // Pixels alone, no metadata. Cancelled when `follow` stops it.
    Result<QByteArray> encode(int quality, const Follow& follow);

private:
    std::unique_ptr<WebPPicture> m_picture;
    bool m_isImported = false;
};

} // namespace galley
