// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/blob_ref.h"
#include "app/sidecar/sidecar.h"

#include <QRect>

namespace galley {

// What a cover was made of, so that it can be cropped anew from there: the sidecar's member
//
//   coverOriginal  {cid, cover, part, path}, with part as [x, y, width, height]
struct CoverOriginal {
    atproto::Cid cover; // the cover that was made
    atproto::Cid cid; // of the picture file that it was made of
    QString path; // where that is, absolute; empty: nowhere but, perhaps, among the blobs
    QRect part; // pixels of the upright picture; empty: all of it

    bool operator==(const CoverOriginal&) const = default;
};

QByteArray literalOf(const CoverOriginal& original);

// That of this very cover. One that is not understood is none: nothing is lost but where a crop
// would begin.
std::optional<CoverOriginal> coverOriginalOf(const Sidecar& sidecar,
                                             const std::optional<atproto::BlobRef>& cover);

} // namespace galley
