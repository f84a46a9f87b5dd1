// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text is a DID, of whatever method: https://atproto.com/specs/did.
bool isDid(QStringView text);

} // namespace galley::atproto
