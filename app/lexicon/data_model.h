// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lexicon/issue_list.h"

namespace galley::lexicon {

// What must be true of every record, whatever its lexicon: https://atproto.com/specs/data-model.
//   number            (error) a number is not whole, or needs more than 64 bits
//   large-integer     (error) a number is beyond ±(2^53 − 1), with which the reference server fails
//   type              (error) a “$type” is no name
//   link, bytes, blob (error) such an object is not complete, or holds something else
//   blob-link         (warning) a blob is named by the CID of a record
//   reserved-name     (warning) a name begins with $ and means nothing
//   empty-name        (error) a member has no name
//   surrogate         (warning) a string has no UTF-8
//   duplicate-member  (warning) a later member of the same name makes one void
//   depth             (warning) the record is nested deeper than servers read
//   record-size       (error) the record is larger than servers take; (warning) than older ones do
void checkDataModel(const json::Tree& file, const json::Value& record, IssueList& issues);

} // namespace galley::lexicon
