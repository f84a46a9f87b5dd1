// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/blob_ref.h"

#include <QHash>

namespace galley::atproto {

namespace {

std::optional<QString> stringMember(const json::Value& object, QStringView name)
{
    const auto value = object.member(name);
    if (!value || !value->isString())
        return {};
    return value->string();
}

std::optional<Cid> blobCid(const std::optional<QString>& text)
{
    if (!text)
        return {};
    const auto cid = Cid::parse(*text);
    if (!cid || cid->codec() != Cid::Codec::Raw)
        return {};
    return *cid;
}

std::optional<BlobRef> legacyBlobRef(const json::Value& object, const QString& mimeType)
{
    const auto cid = blobCid(stringMember(object, u"cid"));
    if (!cid)
        return {};
    return BlobRef{*cid, mimeType, 0};
}

} // namespace

std::optional<BlobRef> blobRefOf(const json::Value& value)
{
    if (!value.isObject())
        return {};
    const auto mimeType = stringMember(value, u"mimeType");
    if (!mimeType || mimeType->isEmpty())
        return {};
    if (!value.member(u"$type"))
        return legacyBlobRef(value, *mimeType);

    const auto ref = value.member(u"ref");
    const auto size = value.member(u"size");
    if (stringMember(value, u"$type") != QStringLiteral("blob") || !ref || !ref->isObject() || !size
        || size->kind() != json::Kind::Number)
        return {};
    const auto cid = blobCid(stringMember(*ref, u"$link"));
    const auto bytes = size->integer();
    if (!cid || !bytes || *bytes < 0)
        return {};
    return BlobRef{*cid, *mimeType, *bytes};
}

QString fileExtensionFor(const QString& mimeType)
{
    static const QHash<QString, QString> extensions{
        {QStringLiteral("image/webp"), QStringLiteral("webp")},
        {QStringLiteral("image/jpeg"), QStringLiteral("jpg")},
        {QStringLiteral("image/png"), QStringLiteral("png")},
        {QStringLiteral("image/gif"), QStringLiteral("gif")},
        {QStringLiteral("image/avif"), QStringLiteral("avif")},
        {QStringLiteral("image/heic"), QStringLiteral("heic")},
        {QStringLiteral("image/bmp"), QStringLiteral("bmp")},
        {QStringLiteral("image/tiff"), QStringLiteral("tiff")},
        {QStringLiteral("image/svg+xml"), QStringLiteral("svg")},
    };
    const QString essence = mimeType.section(u';', 0, 0).trimmed().toLower();
    return extensions.value(essence, QStringLiteral("bin"));
}

std::optional<StrongRef> strongRefOf(const json::Value& value)
{
    if (!value.isObject())
        return {};
    const auto uri = stringMember(value, u"uri");
    const auto cid = stringMember(value, u"cid");
    if (!uri || !cid)
        return {};
    return StrongRef{*uri, *cid};
}

} // namespace galley::atproto
