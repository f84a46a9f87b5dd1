// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/decoding/image_reading.h"

#include <QByteArray>
#include <QSize>

#include <atomic>
#include <functional>

namespace galley {

// What a cover becomes: WebP bytes ready to be stored as a blob.
struct EncodedCover {
    QByteArray webp;
    QSize size; // pixels
    int quality = 0; // as given to libwebp; 0 when the bytes were taken over as they were
    bool takenOver = false; // already a fitting WebP: stored byte for byte
    QString note; // see DecodedImage::note
};

struct CoverLimits {
    qsizetype bytes = 1'000'000; // site.standard.document, coverImage.maxSize
    int longSide = 2400; // pixels
    int quality = 90;
};

// Follows a long act from another thread. Safe to share between threads.
struct Progress {
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
};

// Turns a picture file into a cover. Runs for up to seconds: call it off the UI thread. Fails with
// Cancelled soon after progress.cancelled is set. Only `part` of the picture, unless that is empty:
// see decodeImage().
Result<EncodedCover> encodeCover(const QByteArray& imageFile, Progress& progress,
                                 const CoverLimits& limits = {}, const QRect& part = {});

// How large a picture, or a part of one, becomes as a cover (smaller where its details do not go
// into the bytes).
QSize coverSizeOf(QSize size, const CoverLimits& limits = {});

} // namespace galley
