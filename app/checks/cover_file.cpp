// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/cover_file.h"

#include "app/decoding/picture_decoder.h"

namespace galley {

CoverFile coverFileOf(const BlobStore& blobs, const atproto::BlobRef& cover)
{
    const auto bytes = blobs.read(cover.cid);
    if (!bytes)
        return {bytes.error().kind == ErrorKind::Mismatch ? CoverFile::State::Another
                                                          : CoverFile::State::Absent,
                0,
                {},
                {}};
    const auto measured = measurePicture(*bytes);
    return {CoverFile::State::Present, bytes->size(), imageMimeTypeOf(*bytes),
            measured ? measured->uprightSize : QSize()};
}

} // namespace galley
