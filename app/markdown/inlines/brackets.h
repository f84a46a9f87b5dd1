// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

// What stands between each "[" and the "]" behind it with no other bracket between them, escaped
// ones not counted: all that can be a link's label, in the order of the text.
std::vector<ByteRange> labelsIn(QByteArrayView text);

} // namespace galley::markdown
