// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>

namespace galley {

// What a file has to hold at the moment at which it is replaced, for one who read it before: with
// anything else there by then, nothing is written.
class FormerContent {
public:
    static FormerContent any() { return FormerContent(true, {}); }
    static FormerContent none() { return FormerContent(false, {}); } // no file has the name
    static FormerContent of(const QByteArray& bytes) { return FormerContent(false, bytes); }

    bool isAny() const { return m_isAny; }
    const std::optional<QByteArray>& bytes() const { return m_bytes; }

private:
    FormerContent(bool isAny, const std::optional<QByteArray>& bytes)
        : m_isAny(isAny)
        , m_bytes(bytes)
    {
    }

    bool m_isAny;
    std::optional<QByteArray> m_bytes;
};

} // namespace galley
