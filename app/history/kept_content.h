// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley {

// Bytes to be kept, with what of them takes long to make: their hash and how they are packed, each
// made when it is first asked for. The hash may be asked for in another thread than the rest.
class KeptContent {
public:
    // With `successor`, which outlives this one, what will be kept next: both are packed together.
    explicit KeptContent(const QByteArray& bytes, KeptContent* successor = nullptr)
        : m_bytes(bytes)
        , m_successor(successor)
    {
    }

    const QByteArray& bytes() const { return m_bytes; }
    const QByteArray& hash(); // 32 bytes, SHA-256
    const QByteArray& packed();

private:
    QByteArray m_bytes;
    KeptContent* m_successor;
    QByteArray m_hash;
    QByteArray m_packed;
};

} // namespace galley
