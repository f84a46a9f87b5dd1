// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/decoding/decoder_message.h"
#include "app/decoding/decoder_service.h"

namespace galley {

// Decodes strangers' pictures where they can do no harm: each in a process of its own, which ends
// when it takes more memory or time than one picture gets, and is begun anew. A few are kept ready.
// Waits for the answer: call these off the UI thread.

// The program that is started for it, which has to call runAsDecoder(). Until it is named, as in
// tests of what shows pictures, they are decoded in this process.
void decodePicturesWith(const QString& program, const DecoderLimits& limits = {});

// See decodeImage(). Cancelled soon after `giveUp` says so, or when the application ends.
Result<DecodedImage> decodePicture(const QByteArray& file, int longSide = 0, const QRect& part = {},
                                   const DecoderMessages::GiveUp& giveUp = {});

// See measureImage().
Result<DecodedImage> measurePicture(const QByteArray& file,
                                    const DecoderMessages::GiveUp& giveUp = {});

} // namespace galley
