// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace galley::atproto {

// RFC 4648 base32 in lower case, without padding.

QByteArray toBase32(const QByteArray& bytes);

// Nothing for a character outside the alphabet, and for trailing bits that are not zero: those
// would give one value two spellings.
std::optional<QByteArray> fromBase32(QStringView digits);

} // namespace galley::atproto
