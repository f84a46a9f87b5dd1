// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

#include <optional>

namespace galley::lexicon {

// The objects that stand for what JSON lacks: `{"$link": CID}`, `{"$bytes": base64}` and blobs.
// https://atproto.com/specs/data-model#json-representation, #blob-type

struct BinaryFault {
    QString rule; // "link", "bytes" or "blob"
    QString sentence; // empty: none; %1 stands for what the value is called
};

// What is wrong with an object that is meant to be one of them.
BinaryFault faultInBinary(const json::Value& object);

// Whether a value is meant to be one: faultInBinary() has told what is amiss with it.
bool isLink(const json::Value& value);
bool isBytes(const json::Value& value);
bool isBlob(const json::Value& value);

// The bytes of a sound `$bytes` object.
std::optional<QByteArray> bytesOf(const json::Value& value);

// Whether a value is a blob of the time before `$type`: {cid, mimeType}.
bool isLegacyBlob(const json::Value& value);

// Whether blobs have a member of that name.
bool isBlobMember(QStringView name);

} // namespace galley::lexicon
