// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text names an account: by a DID or a handle.
// https://atproto.com/specs/lexicon#at-identifier
bool isAtIdentifier(QStringView text);

} // namespace galley::atproto
