// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::atproto {

// Whether a text can be the key of a record in its collection, of whatever kind the collection
// wants: https://atproto.com/specs/record-key.
bool isRecordKey(QStringView text);

} // namespace galley::atproto
