// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace galley {

// A half-open range of UTF-16 code units in a text.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool isEmpty() const { return length == 0; }
    bool operator==(const TextRange&) const = default;
};

// A half-open range of bytes.
struct ByteRange {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool isEmpty() const { return length == 0; }
    bool operator==(const ByteRange&) const = default;
};

} // namespace galley
