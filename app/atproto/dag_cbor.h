// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/cid.h"
#include "app/json/json_tree.h"

namespace galley::atproto {

// The DAG-CBOR (DRISL) encoding of a JSON value of the AT Protocol's data model: `$link` and
// `$bytes` objects become links and bytes, map keys are ordered by length and then bytes, of
// duplicate members the last one counts. Fails with the place and reason where the value has no
// such encoding: a number that is not a whole number of 64 bits, a lone surrogate, a malformed
// `$link` or `$bytes`.
Result<QByteArray> toDagCbor(const json::Value& value);

Result<Cid> recordCid(const json::Value& record);

} // namespace galley::atproto
