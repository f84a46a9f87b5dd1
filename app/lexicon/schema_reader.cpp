// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/document_reader_test.cpp

#include "app/lexicon/schema_reader.h"

#include "app/atproto/nsid.h"
#include "app/lexicon/member_reader.h"
#include "app/lexicon/words.h"

#include <utility>

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

template <typename Rule> SchemaPointer pointerTo(Rule rule)
{
    return std::make_shared<const Schema>(Schema{std::move(rule)});
}

Bounds bounds(MemberReader& members, QStringView least, QStringView maximum)
{
    return {members.integer(least), members.integer(maximum)};
}

std::optional<StringFormat> formatNamed(const QString& name)
{
    static const QHash<QString, StringFormat> formats{
        {u"at-identifier"_s, StringFormat::AtIdentifier},
        {u"at-uri"_s, StringFormat::AtUri},
        {u"cid"_s, StringFormat::Cid},
        {u"datetime"_s, StringFormat::Datetime},
        {u"did"_s, StringFormat::Did},
        {u"handle"_s, StringFormat::Handle},
        {u"language"_s, StringFormat::Language},
        {u"nsid"_s, StringFormat::Nsid},
        {u"record-key"_s, StringFormat::RecordKey},
        {u"tid"_s, StringFormat::Tid},
        {u"uri"_s, StringFormat::Uri},
    };
    const auto found = formats.find(name);
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

// "*/*", "image/*" or "image/png"; stars elsewhere are not supported.
bool isMimePattern(const QString& pattern)
{
    const qsizetype slash = pattern.indexOf(u'/');
    if (slash < 1 || slash + 1 == pattern.size())
        return false;
    const QStringView type = QStringView(pattern).first(slash);
    const QStringView subtype = QStringView(pattern).sliced(slash + 1);
    if (type == u"*")
        return subtype == u"*";
    return !type.contains(u'*') && (subtype == u"*" || !subtype.contains(u'*'));
}

} // namespace

SchemaPointer SchemaReader::field(const json::Value& value)
{
    if (!value.isObject()) {
        m_fault.add(value, Words::tr("A schema must be an object."));
        return {};
    }
    const QString type = MemberReader(value, m_fault).requiredString(u"type");
    if (type == u"ref")
        return pointerTo(ref(value));
    if (type == u"union")
        return pointerTo(unionOf(value));
    if (type == u"unknown")
        return pointerTo(UnknownSchema());
    if (auto schema = concrete(type, value))
        return std::make_shared<const Schema>(*std::move(schema));
    m_fault.add(value, Words::tr("“%1” is not a type that a field may have.").arg(type.left(80)));
    return {};
}

SchemaPointer SchemaReader::definition(const json::Value& value, bool isMain)
{
    const QString type = MemberReader(value, m_fault).requiredString(u"type");
    if (type == u"token")
        return pointerTo(TokenSchema());
    if (type == u"record" && isMain)
        return pointerTo(record(value));
    if (auto schema = concrete(type, value))
        return std::make_shared<const Schema>(*std::move(schema));
    m_fault.add(value,
                Words::tr("“%1” is not a type that a definition of this name may have.")
                    .arg(type.left(80)));
    return {};
}

// The types that both a field and a definition may have.
std::optional<Schema> SchemaReader::concrete(const QString& type, const json::Value& value)
{
    MemberReader members(value, m_fault);
    if (type == u"boolean")
        return Schema{BooleanSchema{members.boolean(u"const")}};
    if (type == u"integer")
        return Schema{integer(value)};
    if (type == u"string")
        return Schema{string(value)};
    if (type == u"bytes")
        return Schema{BytesSchema{bounds(members, u"minLength", u"maxLength")}};
    if (type == u"cid-link")
        return Schema{LinkSchema()};
    if (type == u"blob")
        return Schema{blob(value)};
    if (type == u"array")
        return Schema{array(value)};
    if (type == u"object")
        return Schema{object(value)};
    return {};
}

IntegerSchema SchemaReader::integer(const json::Value& value)
{
    MemberReader members(value, m_fault);
    return {bounds(members, u"minimum", u"maximum"), members.integers(u"enum"),
            members.integer(u"const")};
}

StringSchema SchemaReader::string(const json::Value& value)
{
    MemberReader members(value, m_fault);
    StringSchema schema;
    if (const auto name = members.string(u"format")) {
        schema.format = formatNamed(*name);
        if (!schema.format)
            members.fault(Words::tr("“%1” is not a format that strings have.").arg(name->left(80)));
    }
    schema.bytes = bounds(members, u"minLength", u"maxLength");
    schema.graphemes = bounds(members, u"minGraphemes", u"maxGraphemes");
    schema.allowed = members.strings(u"enum");
    schema.known = members.strings(u"knownValues").value_or(QStringList());
    schema.constant = members.string(u"const");
    if (members.string(u"default") && schema.constant)
        members.fault(Words::tr("A string has either a “const” or a “default”, not both."));
    return schema;
}

BlobSchema SchemaReader::blob(const json::Value& value)
{
    MemberReader members(value, m_fault);
    BlobSchema schema{members.strings(u"accept").value_or(QStringList()),
                      members.integer(u"maxSize")};
    for (const QString& pattern : std::as_const(schema.accept)) {
        if (!isMimePattern(pattern))
            members.fault(Words::tr("“%1” is not a MIME type as in “image/png” or “image/*”.")
                              .arg(pattern.left(80)));
    }
    return schema;
}

ArraySchema SchemaReader::array(const json::Value& value)
{
    MemberReader members(value, m_fault);
    const auto items = members.requiredObject(u"items");
    return {items ? field(*items) : nullptr, bounds(members, u"minLength", u"maxLength")};
}

ObjectSchema SchemaReader::object(const json::Value& value)
{
    MemberReader members(value, m_fault);
    ObjectSchema schema;
    if (const auto properties = members.requiredObject(u"properties")) {
        for (const json::Member& property : properties->members())
            schema.properties.insert(property.key.string(), field(property.value));
    }
    schema.required = members.strings(u"required").value_or(QStringList());
    const QStringList nullable = members.strings(u"nullable").value_or(QStringList());
    schema.nullable = QSet<QString>(nullable.begin(), nullable.end());
    checkRequired(schema, value);
    return schema;
}

RecordSchema SchemaReader::record(const json::Value& value)
{
    MemberReader members(value, m_fault);
    RecordSchema schema;
    schema.key = members.requiredString(u"key");
    const auto object = members.requiredObject(u"record");
    if (!object)
        return schema;
    if (MemberReader(*object, m_fault).requiredString(u"type") != u"object")
        m_fault.add(*object, Words::tr("What a record holds must have the “type” “object”."));
    schema.object = this->object(*object);
    return schema;
}

RefSchema SchemaReader::ref(const json::Value& value)
{
    return {wholeReference(MemberReader(value, m_fault).requiredString(u"ref"), value)};
}

UnionSchema SchemaReader::unionOf(const json::Value& value)
{
    MemberReader members(value, m_fault);
    UnionSchema schema;
    const auto refs = members.strings(u"refs");
    if (!refs)
        members.fault(Words::tr("A union needs the list “refs” of what it may be."));
    for (const QString& reference : refs.value_or(QStringList()))
        schema.targets << wholeReference(reference, value);
    schema.isClosed = members.boolean(u"closed").value_or(false);
    if (schema.isClosed && schema.targets.isEmpty())
        members.fault(Words::tr("A closed union of nothing allows no value at all."));
    return schema;
}

QString SchemaReader::wholeReference(const QString& reference, const json::Value& at)
{
    const qsizetype hash = reference.indexOf(u'#');
    const QString name = hash < 0 ? QString() : reference.sliced(hash + 1);
    const QString id = hash < 0 ? reference : reference.first(hash);
    if ((hash >= 0 && !atproto::isNsidName(name)) || (!id.isEmpty() && !atproto::isNsid(id))
        || reference.isEmpty())
        m_fault.add(at,
                    Words::tr("“%1” does not refer to a definition, as “com.example.view”, "
                              "“com.example.view#item” or “#item” do.")
                        .arg(reference.left(80)));
    return withoutMain(id.isEmpty() ? m_id + reference : reference);
}

void SchemaReader::checkRequired(const ObjectSchema& schema, const json::Value& at)
{
    for (const QString& name : schema.required) {
        if (!schema.properties.contains(name))
            m_fault.add(at,
                        Words::tr("“%1” is required, but is not among the “properties”.")
                            .arg(name.left(80)));
    }
}

QString withoutMain(const QString& reference)
{
    constexpr QStringView main = u"#main";
    return reference.endsWith(main) ? reference.chopped(main.size()) : reference;
}

} // namespace galley::lexicon
