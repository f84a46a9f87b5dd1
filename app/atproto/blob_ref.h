// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/cid.h"
#include "app/json/json_tree.h"

#include <QString>

#include <optional>

namespace galley::atproto {

// What a record says of a blob: https://atproto.com/specs/data-model#blob-type.
struct BlobRef {
    Cid cid;
    QString mimeType;
    qint64 size = 0; // bytes

    bool operator==(const BlobRef&) const = default;
};

// Reads `{"$type": "blob", "ref": {"$link": ...}, "mimeType": ..., "size": ...}` and the legacy
// `{"cid": ..., "mimeType": ...}` (whose size is unknown: 0).
std::optional<BlobRef> blobRefOf(const json::Value& value);

// The file extension for a type, without a dot ("webp", "jpg", "png", ...); "bin" when unknown.
QString fileExtensionFor(const QString& mimeType);

// A com.atproto.repo.strongRef.
struct StrongRef {
    QString uri;
    QString cid;

    bool operator==(const StrongRef&) const = default;
};
std::optional<StrongRef> strongRefOf(const json::Value& value);

} // namespace galley::atproto
