// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text is a timestamp identifier, the usual key of a record:
// https://atproto.com/specs/tid.
bool isTid(QStringView text);

} // namespace galley::atproto
