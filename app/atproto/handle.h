// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text is a handle, that is, a host name: https://atproto.com/specs/handle. Top-level
// domains that no handle may have in practice, such as .local, are well formed.
bool isHandle(QStringView text);

// Whether a text is one of the parts between the dots of a host name.
bool isHostLabel(QStringView text);

} // namespace galley::atproto
