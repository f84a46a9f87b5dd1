// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/cover_file.h"

#include "app/decoding/picture_decoder.h"
#include "app/decoding/picture_structure.h"

namespace galley {

namespace {

QSize pixelsOf(const QByteArray& bytes)
{
    if (const QSize told = sizeToldBy(bytes); !told.isEmpty())
        return told;
    const auto measured = measurePicture(bytes);
    return measured ? measured->uprightSize : QSize();
}

} // namespace

CoverFile coverFileOf(const BlobStore& blobs, const atproto::BlobRef& cover)
{
    const auto bytes = blobs.read(cover.cid);
    if (!bytes)
        return {bytes.error().kind == ErrorKind::Mismatch ? CoverFile::State::Another
                                                          : CoverFile::State::Absent,
                0,
                {},
                {}};
    return {CoverFile::State::Present, bytes->size(), imageMimeTypeOf(*bytes), pixelsOf(*bytes)};
}

} // namespace galley
