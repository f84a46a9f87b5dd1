// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley {

// Any bytes as text, without loss: a byte that belongs to no UTF-8 becomes U+DC00 plus itself, half
// of a surrogate pair, which no UTF-8 spells. A byte order mark stays.
QString textOfBytes(const QByteArray& bytes);
// The bytes again, of a text or a part of it that parts no surrogate pair.
QByteArray bytesOfText(QStringView text);

// The byte that such a half stands for; nothing for any other character.
std::optional<uchar> strayByteOf(char32_t character);

} // namespace galley
