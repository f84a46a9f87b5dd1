// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/decoding/picture_decoder.h"
#include "app/media/blob_store.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace galley {

// A picture of an article as far as it is known now.
struct Picture {
    enum class State {
        Loading, // PictureLoader::loaded() will tell
        Ready,
        Absent, // remote, outside the folder, or not there
        Broken, // there, but not to be shown; the sentence says why
    };
    State state = State::Loading;
    QImage image; // upright, in sRGB, as small as was asked for; null where it was only measured
    QSize size; // pixels, of the original, upright
    qint64 bytes = 0; // of the file
    QString sentence;
};

// A picture without its pixels.
struct MeasuredPicture {
    Picture picture;
    QByteArray identity; // of the file, whatever the text calls it; empty where there is none
};

// The file that an article's text names by a relative target, read from the folder in which its
// blobs stand, or else from `otherFolder`; NotFound for what is not in there.
Result<QByteArray> pictureFile(const BlobStore& blobs, const QString& target,
                               const QString& otherFolder = {});

// Decodes a picture file, scaled down to `longSide` pixels; what cannot be read says why. Off the
// UI thread, as is what follows.
Picture pictureFrom(const Result<QByteArray>& bytes, int longSide,
                    const DecoderMessages::GiveUp& giveUp = {});

// Reads no more of the file than it takes to know its size.
MeasuredPicture measuredPicture(const BlobStore& blobs, const QString& target,
                                const QString& otherFolder = {});

} // namespace galley
