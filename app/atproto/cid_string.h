// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// A CID in a string may be of any kind that the format knows; in links it has to be a Cid.

// Whether a text looks like a CID of version 1, in any of its alphabets:
// https://atproto.com/specs/lexicon (cid),
// https://atproto.com/specs/data-model#link-and-cid-formats.
bool isCidString(QStringView text);

// Whether a text that looks like one is a broken one: it begins as base32 does, but does not hold
// version, codec and hash.
bool isBrokenCid(QStringView cidString);

} // namespace galley::atproto
