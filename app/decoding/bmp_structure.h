// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley {

// Whether the rows that a BMP's header promises are all there; Qt leaves missing ones as they are
// and says nothing. True of compressed ones, which cannot be counted.
bool isBmpComplete(const QByteArray& bytes);

} // namespace galley
