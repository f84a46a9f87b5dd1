// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/dag_cbor.h"

#include "app/atproto/words.h"

#include <QCborStreamWriter>

#include <map>

namespace galley::atproto {

namespace {

constexpr QCborTag linkTag{42};

Error hasNoEncoding(const json::Value& value, const QString& reason)
{
    return {ErrorKind::Unsupported, Words::tr("The record has no CID: %1").arg(reason),
            value.place()};
}

// The order of keys in DRISL: shorter ones first, equally long ones by their bytes.
struct KeyOrder {
    bool operator()(const QByteArray& left, const QByteArray& right) const
    {
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    }
};
using Members = std::map<QByteArray, json::Value, KeyOrder>;

Result<QByteArray> utf8Of(const json::Value& string)
{
    const QString text = string.string();
    if (!text.isValidUtf16())
        return hasNoEncoding(string, Words::tr("a string in it holds half of a surrogate pair."));
    return text.toUtf8();
}

// Of duplicate members the last one counts.
Result<Members> membersOf(const json::Value& object)
{
    Members members;
    for (const json::Member& member : object.members()) {
        const auto key = utf8Of(member.key);
        if (!key)
            return key.error();
        members.insert_or_assign(*key, member.value);
    }
    return members;
}

// The bytes of `$bytes`: the standard base64 alphabet, padding optional.
std::optional<QByteArray> bytesOf(const json::Value& value)
{
    if (!value.isString())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        value.string().toUtf8(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    return *decoded;
}

// Writes one JSON value after the other. Its recursion is as deep as the value, which the limits of
// the Tree bound.
class Encoder {
public:
    Result<void> append(const json::Value& value)
    {
        switch (value.kind()) {
        case json::Kind::Null:
            m_writer.append(nullptr);
            return {};
        case json::Kind::False:
        case json::Kind::True:
            m_writer.append(value.kind() == json::Kind::True);
            return {};
        case json::Kind::Number:
            return appendNumber(value);
        case json::Kind::String:
            return appendString(value);
        case json::Kind::Array:
            return appendArray(value);
        case json::Kind::Object:
            return appendObject(value);
        }
        Q_UNREACHABLE();
    }

    QByteArray bytes() const { return m_bytes; }

private:
    Result<void> appendNumber(const json::Value& number)
    {
        const auto integer = number.integer();
        if (!integer)
            return hasNoEncoding(number,
                                 Words::tr("a number in it is not a whole number of 64 bits."));
        m_writer.append(*integer);
        return {};
    }

    Result<void> appendString(const json::Value& string)
    {
        const auto utf8 = utf8Of(string);
        if (!utf8)
            return utf8.error();
        appendText(*utf8);
        return {};
    }

    Result<void> appendArray(const json::Value& array)
    {
        const auto elements = array.elements();
        m_writer.startArray(elements.size());
        for (const json::Value& element : elements) {
            if (auto done = append(element); !done)
                return done;
        }
        m_writer.endArray();
        return {};
    }

    Result<void> appendObject(const json::Value& object)
    {
        const auto members = membersOf(object);
        if (!members)
            return members.error();
        if (const auto link = members->find("$link"); link != members->end())
            return appendLink(object, *members, link->second);
        if (const auto bytes = members->find("$bytes"); bytes != members->end())
            return appendBytes(object, *members, bytes->second);

        m_writer.startMap(members->size());
        for (const auto& [key, value] : *members) {
            appendText(key);
            if (auto done = append(value); !done)
                return done;
        }
        m_writer.endMap();
        return {};
    }

    Result<void> appendLink(const json::Value& object, const Members& members,
                            const json::Value& value)
    {
        const auto cid = value.isString() ? Cid::parse(value.string()) : Result<Cid>(Error{});
        if (members.size() != 1 || !cid)
            return hasNoEncoding(
                object, Words::tr("a $link in it does not hold one CID and nothing else."));
        m_writer.append(linkTag);
        m_writer.append('\0' + cid->toBytes()); // the multibase prefix of bytes
        return {};
    }

    Result<void> appendBytes(const json::Value& object, const Members& members,
                             const json::Value& value)
    {
        const auto bytes = bytesOf(value);
        if (members.size() != 1 || !bytes)
            return hasNoEncoding(
                object, Words::tr("a $bytes in it does not hold base64 text and nothing else."));
        m_writer.append(*bytes);
        return {};
    }

    void appendText(const QByteArray& utf8)
    {
        m_writer.appendTextString(utf8.constData(), utf8.size());
    }

    QByteArray m_bytes;
    QCborStreamWriter m_writer{&m_bytes};
};

} // namespace

Result<QByteArray> toDagCbor(const json::Value& value)
{
    Encoder encoder;
    if (const auto done = encoder.append(value); !done)
        return done.error();
    return encoder.bytes();
}

Result<Cid> recordCid(const json::Value& record)
{
    if (!record.isObject())
        return hasNoEncoding(record, Words::tr("it is not an object."));
    const auto bytes = toDagCbor(record);
    if (!bytes)
        return bytes.error();
    return Cid::ofRecord(*bytes);
}

} // namespace galley::atproto
