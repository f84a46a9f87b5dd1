// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text is the name of a schema, e.g. "site.standard.document":
// https://atproto.com/specs/nsid.
bool isNsid(QStringView text);

// Whether a text can be the last part of one, or the name of a definition behind a "#".
bool isNsidName(QStringView text);

} // namespace galley::atproto
