// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/cid.h"

namespace galley {

// Whether a record is the one that is published, by its CID.
struct PublishedVerdict {
    enum class Kind {
        Same,
        NotTheSame,
        Unknown, // the record has no CID
        NoCid, // what stands for the published one is none
    };

    Kind kind = Kind::NoCid;
    QString sentence;

    bool operator==(const PublishedVerdict&) const = default;
};

// `published` as a person pasted it: white space, quotes and a comma around it do not count.
PublishedVerdict publishedVerdict(const QString& published, const Result<atproto::Cid>& ours);

} // namespace galley
