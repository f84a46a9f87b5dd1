// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/json/json_tree.h"

namespace galley {

// A file holds a site.standard.document record itself, or the answer of com.atproto.repo.getRecord,
// {uri, cid, value}, around one.

// Reads such a file; fails where it is not JSON or holds anything else, with the place.
Result<json::Tree> parsedRecordFile(const QByteArray& json);

// The record in a tree that parsedRecordFile() made.
json::Value recordIn(const json::Tree& file);

// Whether the record stands in an envelope.
bool isEnvelope(const json::Tree& file);

} // namespace galley
