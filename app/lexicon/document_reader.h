// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/json/json_tree.h"
#include "app/lexicon/schema.h"

namespace galley::lexicon {

// Reads a lexicon document; fails with the place and the first thing that is wrong with it.
// https://atproto.com/specs/lexicon#lexicon-files
Result<Document> readDocument(const json::Value& value);

// The same from a file's content, within bounds for what a stranger wrote: 1 MB, 100 levels.
Result<Document> readDocument(const QByteArray& json);

} // namespace galley::lexicon
