// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace galley::atproto {

// A content identifier as the AT Protocol's data model allows it: CIDv1, base32 ("b..."), SHA-256,
// codec raw (0x55, blobs: "bafkrei...") or DAG-CBOR (0x71, records: "bafyrei...").
class Cid {
public:
    enum class Codec : quint8 { Raw = 0x55, DagCbor = 0x71 };

    static Result<Cid> parse(const QString& text);
    static Cid ofBlob(const QByteArray& bytes);
    static Cid ofRecord(const QByteArray& dagCbor);
    // Of a SHA-256 digest (32 bytes) computed elsewhere, e.g. while streaming.
    static Cid ofDigest(Codec codec, const QByteArray& sha256);

    Codec codec() const { return m_codec; }
    const QByteArray& digest() const { return m_digest; }
    QString toString() const;
    QByteArray toBytes() const; // the 36 bytes behind the multibase prefix

    bool operator==(const Cid&) const = default;

private:
    Cid(Codec codec, QByteArray digest) : m_codec(codec), m_digest(std::move(digest)) { }

    Codec m_codec;
    QByteArray m_digest;
};

} // namespace galley::atproto
