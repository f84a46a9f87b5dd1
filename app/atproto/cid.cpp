// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/cid.h"

#include "app/atproto/base32.h"
#include "app/atproto/words.h"

#include <QCryptographicHash>

#include <array>

namespace galley::atproto {

namespace {

constexpr char cidVersion = 0x01;
constexpr char sha256Code = 0x12;
constexpr char sha256Length = 0x20;
constexpr qsizetype byteCount = 36; // version, codec, hash function, hash length, hash
constexpr qsizetype digitCount = 58; // base32 digits of them

QByteArray prefixOf(Cid::Codec codec)
{
    const std::array prefix{cidVersion, static_cast<char>(codec), sha256Code, sha256Length};
    return QByteArray(prefix.data(), prefix.size());
}

Error notACid(const QString& text)
{
    constexpr int shownLength = 80;
    const QString shown = text.size() > shownLength ? text.left(shownLength) + u'…' : text;
    return {
        ErrorKind::Malformed,
        Words::tr(
            "“%1” is not a CID of the AT Protocol, which begins with bafkrei or bafyrei and has "
            "59 characters.")
            .arg(shown),
        {}};
}

} // namespace

Result<Cid> Cid::parse(const QString& text)
{
    if (text.size() != 1 + digitCount || text.front() != u'b')
        return notACid(text);
    const auto bytes = fromBase32(QStringView(text).mid(1));
    if (!bytes || bytes->size() != byteCount)
        return notACid(text);

    for (const Codec codec : {Codec::Raw, Codec::DagCbor}) {
        const QByteArray prefix = prefixOf(codec);
        if (bytes->startsWith(prefix))
            return Cid(codec, bytes->mid(prefix.size()));
    }
    return notACid(text);
}

Cid Cid::ofBlob(const QByteArray& bytes)
{
    return {Codec::Raw, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

Cid Cid::ofRecord(const QByteArray& dagCbor)
{
    return {Codec::DagCbor, QCryptographicHash::hash(dagCbor, QCryptographicHash::Sha256)};
}

Cid Cid::ofDigest(Codec codec, const QByteArray& sha256)
{
    Q_ASSERT(sha256.size() == sha256Length);
    return {codec, sha256};
}

QString Cid::toString() const
{
    return u'b' + QString::fromLatin1(toBase32(toBytes()));
}

QByteArray Cid::toBytes() const
{
    return prefixOf(m_codec) + m_digest;
}

} // namespace galley::atproto
