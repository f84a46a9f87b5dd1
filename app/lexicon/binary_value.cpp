// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/data_model_test.cpp

#include "app/lexicon/binary_value.h"

#include "app/atproto/cid.h"
#include "app/atproto/cid_string.h"
#include "app/lexicon/words.h"

#include <algorithm>

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

bool isAlone(const json::Value& object, QStringView name)
{
    const auto members = object.members();
    return std::all_of(members.begin(), members.end(),
                       [&](const json::Member& member) { return member.key.string() == name; });
}

bool isCid(const json::Value& value)
{
    return value.isString() && atproto::Cid::parse(value.string());
}

QString faultInLink(const json::Value& object)
{
    const auto cid = object.member(u"$link");
    if (!isAlone(object, u"$link"))
        return Words::tr(
            "%1 is a link and something else: an object with “$link” holds nothing besides.");
    if (!isCid(*cid))
        return Words::tr(
            "%1 is a link to nothing: its “$link” must be a CID that begins with bafkrei or "
            "bafyrei.");
    return {};
}

QString faultInBytes(const json::Value& object)
{
    if (!isAlone(object, u"$bytes"))
        return Words::tr(
            "%1 is bytes and something else: an object with “$bytes” holds nothing besides.");
    if (!bytesOf(object))
        return Words::tr("%1 is no bytes: its “$bytes” must be a string of base64.");
    return {};
}

QString faultInBlob(const json::Value& object)
{
    const auto ref = object.member(u"ref");
    const auto mimeType = object.member(u"mimeType");
    const auto size = object.member(u"size");
    if (!ref || !isLink(*ref))
        return Words::tr(
            "%1 is no complete blob: its “ref” must be an object with the “$link” of a file.");
    if (!mimeType || !mimeType->isString())
        return Words::tr(
            "%1 is no complete blob: its “mimeType” must be a string such as “image/webp”.");
    if (!size || size->integer().value_or(-1) < 0)
        return Words::tr("%1 is no complete blob: its “size” must be the number of its bytes.");
    return {};
}

} // namespace

BinaryFault faultInBinary(const json::Value& object)
{
    if (isLink(object))
        return {u"link"_s, faultInLink(object)};
    if (isBytes(object))
        return {u"bytes"_s, faultInBytes(object)};
    if (isBlob(object))
        return {u"blob"_s, faultInBlob(object)};
    return {};
}

bool isLink(const json::Value& value)
{
    return value.member(u"$link").has_value();
}

bool isBytes(const json::Value& value)
{
    return value.member(u"$bytes").has_value();
}

bool isBlob(const json::Value& value)
{
    const auto type = value.member(u"$type");
    return type && type->isString() && type->string() == u"blob";
}

std::optional<QByteArray> bytesOf(const json::Value& value)
{
    const auto text = value.member(u"$bytes");
    if (!text || !text->isString())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        text->string().toUtf8(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

bool isLegacyBlob(const json::Value& value)
{
    const auto cid = value.member(u"cid");
    const auto mimeType = value.member(u"mimeType");
    return !value.member(u"$type") && cid && cid->isString() && atproto::isCidString(cid->string())
        && !atproto::isBrokenCid(cid->string()) && mimeType && mimeType->isString()
        && !mimeType->string().isEmpty();
}

bool isBlobMember(QStringView name)
{
    return name == u"$type" || name == u"ref" || name == u"mimeType" || name == u"size";
}

} // namespace galley::lexicon
