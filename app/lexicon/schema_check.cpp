// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/record_validator_test.cpp

#include "app/lexicon/schema_check.h"

#include "app/json/kind_name.h"
#include "app/lexicon/binary_value.h"
#include "app/lexicon/named_members.h"
#include "app/lexicon/string_format.h"
#include "app/lexicon/words.h"
#include "app/text/graphemes.h"

#include <QLocale>

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

QString shown(qint64 number)
{
    return QLocale().toString(number);
}

QString shown(const QStringList& values)
{
    constexpr qsizetype maximum = 10;
    QStringList words;
    for (const QString& value : values.first(qMin(maximum, values.size())))
        words << quoted(value);
    return words.join(u", ");
}

QString shown(const QList<qint64>& values)
{
    QStringList words;
    for (const qint64 value : values)
        words << shown(value);
    return words.join(u", ");
}

// Whether a file's type is among those accepted, parameters aside. Capitals count: the reference
// server refuses IMAGE/PNG.
bool accepts(const QStringList& patterns, const QString& mimeType)
{
    const QString type = mimeType.section(u';', 0, 0).trimmed();
    return patterns.isEmpty()
        || std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) {
               if (pattern.endsWith(u"/*") && pattern != u"*/*")
                   return type.startsWith(pattern.chopped(1));
               return pattern == u"*/*" || type == pattern;
           });
}

} // namespace

void SchemaCheck::checkAny(const Schema& schema, const json::Value& value, const ValuePath& path)
{
    if (!m_issues.isFull())
        std::visit([&](const auto& rule) { check(rule, value, path); }, schema.rule);
}

void SchemaCheck::checkTarget(const QString& target, const json::Value& value,
                              const ValuePath& path)
{
    if (const SchemaPointer schema = m_catalog.find(target))
        checkAny(*schema, value, path);
    else
        warn(u"unchecked"_s,
             Words::tr("%1 is not checked, because Galley has no schema of %2.")
                 .arg(path.subject(), quoted(target)),
             value, path);
}

void SchemaCheck::check(const ObjectSchema& schema, const json::Value& value, const ValuePath& path)
{
    if (!value.isObject() || isLink(value) || isBytes(value)) {
        refuseStranger(value, path);
        return;
    }
    for (const QString& name : schema.required) {
        if (!value.member(name))
            m_issues.add(
                Severity::Error, u"required"_s,
                path.isRecord()
                    ? Words::tr("The required field “%1” is missing.").arg(name)
                    : Words::tr("%1 lacks the required field “%2”.").arg(path.subject(), name),
                value, path, name);
    }
    for (const NamedMember& member : namedMembers(value)) {
        const auto property = schema.properties.find(member.name);
        if (member.isVoid || property == schema.properties.end())
            continue;
        const bool isNull = member.member.value.kind() == json::Kind::Null;
        if (!isNull || !schema.nullable.contains(member.name))
            checkAny(**property, member.member.value, ValuePath(path, member.member.key));
    }
}

void SchemaCheck::check(const BooleanSchema& schema, const json::Value& value,
                        const ValuePath& path)
{
    const bool isTrue = value.kind() == json::Kind::True;
    if (!isTrue && value.kind() != json::Kind::False)
        refuseType(Words::tr("true or false"), value, path);
    else if (schema.constant && *schema.constant != isTrue)
        refuse(u"value"_s,
               Words::tr("%1 must be %2.")
                   .arg(path.subject(), *schema.constant ? u"true"_s : u"false"_s),
               value, path);
}

void SchemaCheck::check(const IntegerSchema& schema, const json::Value& value,
                        const ValuePath& path)
{
    if (value.kind() != json::Kind::Number) {
        refuseType(Words::tr("a whole number"), value, path);
        return;
    }
    const auto number = value.integer();
    if (!number)
        return; // which the data model tells
    if (schema.constant && *number != *schema.constant)
        refuse(u"value"_s, Words::tr("%1 must be %2.").arg(path.subject(), shown(*schema.constant)),
               value, path);
    if (schema.allowed && !schema.allowed->contains(*number))
        refuse(
            u"value"_s,
            Words::tr("%1 must be one of these: %2.").arg(path.subject(), shown(*schema.allowed)),
            value, path);
    if (schema.range.least && *number < *schema.range.least)
        refuse(u"range"_s,
               Words::tr("%1 must be at least %2.").arg(path.subject(), shown(*schema.range.least)),
               value, path);
    if (schema.range.maximum && *number > *schema.range.maximum)
        refuse(
            u"range"_s,
            Words::tr("%1 must be at most %2.").arg(path.subject(), shown(*schema.range.maximum)),
            value, path);
}

void SchemaCheck::check(const StringSchema& schema, const json::Value& value, const ValuePath& path)
{
    if (!value.isString()) {
        refuseType(Words::tr("a string"), value, path);
        return;
    }
    const QString text = value.string();
    if (schema.constant && text != *schema.constant)
        refuse(u"value"_s,
               Words::tr("%1 must be %2.").arg(path.subject(), quoted(*schema.constant)), value,
               path);
    if (schema.allowed && !schema.allowed->contains(text))
        refuse(
            u"value"_s,
            Words::tr("%1 must be one of these: %2.").arg(path.subject(), shown(*schema.allowed)),
            value, path);
    if (!schema.known.isEmpty() && !schema.known.contains(text))
        m_issues.add(Severity::Hint, u"known-value"_s,
                     Words::tr("%1 is none of the values in use, among them %2.")
                         .arg(path.subject(), shown(schema.known)),
                     value, path);
    checkLengths(schema, text, value, path);
    if (!schema.format)
        return;
    if (const auto fault = faultInFormat(*schema.format, text); !fault.sentence.isEmpty())
        m_issues.add(fault.severity, nameOf(*schema.format), fault.sentence.arg(path.subject()),
                     value, path);
}

// Counting clusters takes longer than counting bytes, so a text with too many of these is not asked
// for those: a stranger's text may be long.
void SchemaCheck::checkLengths(const StringSchema& schema, const QString& text,
                               const json::Value& value, const ValuePath& path)
{
    const auto tooMany = [&](const QString& sentence, qsizetype count, qint64 maximum) {
        refuse(u"length"_s, sentence.arg(path.subject(), shown(count), shown(maximum)), value,
               path);
    };
    const qsizetype bytes = schema.bytes.least || schema.bytes.maximum ? utf8Length(text) : 0;
    if (schema.bytes.maximum && bytes > *schema.bytes.maximum) {
        tooMany(Words::tr("%1 takes %2 bytes, but may take at most %3; shorten it."), bytes,
                *schema.bytes.maximum);
        return;
    }
    if (schema.bytes.least && bytes < *schema.bytes.least)
        tooMany(Words::tr("%1 takes %2 bytes, but must take at least %3."), bytes,
                *schema.bytes.least);

    const bool isShort = !schema.graphemes.maximum || text.size() <= *schema.graphemes.maximum;
    if (isShort && !schema.graphemes.least)
        return;
    const qsizetype graphemes = graphemeCount(text);
    if (schema.graphemes.maximum && graphemes > *schema.graphemes.maximum)
        tooMany(Words::tr("%1 has %2 characters, but may have at most %3; shorten it."), graphemes,
                *schema.graphemes.maximum);
    if (schema.graphemes.least && graphemes < *schema.graphemes.least)
        tooMany(Words::tr("%1 has %2 characters, but must have at least %3."), graphemes,
                *schema.graphemes.least);
}

void SchemaCheck::check(const BytesSchema& schema, const json::Value& value, const ValuePath& path)
{
    if (!isBytes(value)) {
        refuse(
            u"type"_s,
            Words::tr("%1 must be bytes, an object with a “$bytes” of base64.").arg(path.subject()),
            value, path);
        return;
    }
    const auto bytes = bytesOf(value);
    if (!bytes)
        return; // which the data model tells
    if (schema.bytes.maximum && bytes->size() > *schema.bytes.maximum)
        refuse(u"length"_s,
               Words::tr("%1 is %2 bytes, but may be at most %3.")
                   .arg(path.subject(), shown(bytes->size()), shown(*schema.bytes.maximum)),
               value, path);
    if (schema.bytes.least && bytes->size() < *schema.bytes.least)
        refuse(u"length"_s,
               Words::tr("%1 is %2 bytes, but must be at least %3.")
                   .arg(path.subject(), shown(bytes->size()), shown(*schema.bytes.least)),
               value, path);
}

void SchemaCheck::check(const LinkSchema&, const json::Value& value, const ValuePath& path)
{
    if (!isLink(value))
        refuse(u"type"_s,
               Words::tr("%1 must be a link, an object with the “$link” of something.")
                   .arg(path.subject()),
               value, path);
}

void SchemaCheck::check(const BlobSchema& schema, const json::Value& value, const ValuePath& path)
{
    if (isBlob(value)) {
        if (faultInBinary(value).sentence.isEmpty())
            checkFile(schema, value, path);
    } else if (isLegacyBlob(value)) {
        refuse(u"legacy-blob"_s,
               Words::tr(
                   "%1 is a blob as it was written years ago, which servers do not take any more; "
                   "choose its file again to renew it.")
                   .arg(path.subject()),
               value, path);
    } else if (!value.isObject()) {
        refuseType(Words::tr("a blob"), value, path);
    } else {
        refuse(
            u"blob"_s,
            Words::tr(
                "%1 is no complete blob, which has a “$type” of “blob”, a “ref” with the “$link” "
                "of a file, a “mimeType” and a “size”.")
                .arg(path.subject()),
            value, path);
    }
}

void SchemaCheck::checkFile(const BlobSchema& schema, const json::Value& blob,
                            const ValuePath& path)
{
    const json::Value mimeType = *blob.member(u"mimeType");
    if (!accepts(schema.accept, mimeType.string()))
        refuse(u"blob-type"_s,
               Words::tr("%1 is a file of the type %2, but must be one of these: %3.")
                   .arg(path.subject(), quoted(mimeType.string()), shown(schema.accept)),
               mimeType, path);
    const json::Value size = *blob.member(u"size");
    const qint64 bytes = size.integer().value_or(0);
    if (schema.maximumBytes && bytes > *schema.maximumBytes)
        refuse(u"blob-size"_s,
               Words::tr("%1 is a file of %2 bytes, but may have at most %3.")
                   .arg(path.subject(), shown(bytes), shown(*schema.maximumBytes)),
               size, path);
}

void SchemaCheck::check(const ArraySchema& schema, const json::Value& value, const ValuePath& path)
{
    if (!value.isArray()) {
        refuseType(Words::tr("an array"), value, path);
        return;
    }
    if (schema.count.maximum && value.size() > *schema.count.maximum)
        refuse(u"length"_s,
               Words::tr("%1 has %2 elements, but may have at most %3.")
                   .arg(path.subject(), shown(value.size()), shown(*schema.count.maximum)),
               value, path);
    if (schema.count.least && value.size() < *schema.count.least)
        refuse(u"length"_s,
               Words::tr("%1 has %2 elements, but must have at least %3.")
                   .arg(path.subject(), shown(value.size()), shown(*schema.count.least)),
               value, path);
    qsizetype index = 0;
    for (const json::Value& element : value.elements()) {
        checkAny(*schema.items, element, ValuePath(path, index));
        ++index;
    }
}

void SchemaCheck::check(const RefSchema& schema, const json::Value& value, const ValuePath& path)
{
    checkTarget(schema.target, value, path);
}

void SchemaCheck::check(const UnionSchema& schema, const json::Value& value, const ValuePath& path)
{
    if (!value.isObject() || isLink(value) || isBytes(value) || isBlob(value)) {
        refuseStranger(value, path);
        return;
    }
    const auto type = value.member(u"$type");
    if (!type) {
        refuse(u"type"_s,
               Words::tr("%1 must say what it is with a string “$type”.").arg(path.subject()),
               value, path);
        return;
    }
    if (!type->isString() || type->string().isEmpty())
        return; // which the data model tells
    const QString name = type->string();
    if (schema.targets.contains(name)) {
        checkTarget(name, value, path);
    } else if (schema.isClosed) {
        refuse(u"union"_s,
               Words::tr("%1 is of the type %2, but must be one of these: %3.")
                   .arg(path.subject(), quoted(name), shown(schema.targets)),
               *type, path);
    } else if (const SchemaPointer known = m_catalog.find(name)) {
        const bool wasLenient = m_issues.isLenient();
        m_issues.setLenient(true);
        checkAny(*known, value, path);
        m_issues.setLenient(wasLenient);
    }
}

void SchemaCheck::check(const UnknownSchema&, const json::Value& value, const ValuePath& path)
{
    if (!value.isObject() || isLink(value) || isBytes(value) || isBlob(value))
        refuseStranger(value, path);
}

// A reference to one is a fault of the schema, not of the record.
void SchemaCheck::check(const TokenSchema&, const json::Value& value, const ValuePath& path)
{
    check(EndpointSchema(), value, path);
}

void SchemaCheck::check(const RecordSchema& schema, const json::Value& value, const ValuePath& path)
{
    check(schema.object, value, path);
}

void SchemaCheck::check(const EndpointSchema&, const json::Value& value, const ValuePath& path)
{
    warn(
        u"unchecked"_s,
        Words::tr("%1 is not checked, because its schema refers to something that no value can be.")
            .arg(path.subject()),
        value, path);
}

void SchemaCheck::refuse(const QString& rule, const QString& sentence, const json::Value& value,
                         const ValuePath& path)
{
    m_issues.add(Severity::Error, rule, sentence, value, path);
}

void SchemaCheck::warn(const QString& rule, const QString& sentence, const json::Value& value,
                       const ValuePath& path)
{
    m_issues.add(Severity::Warning, rule, sentence, value, path);
}

void SchemaCheck::refuseType(const QString& wanted, const json::Value& value, const ValuePath& path)
{
    refuse(u"type"_s,
           Words::tr("%1 must be %2, but it is %3.")
               .arg(path.subject(), wanted, json::nameOf(value.kind())),
           value, path);
}

// What stands where an object with fields has to.
void SchemaCheck::refuseStranger(const json::Value& value, const ValuePath& path)
{
    if (!value.isObject())
        refuseType(Words::tr("an object"), value, path);
    else if (faultInBinary(value).sentence.isEmpty()) // else the data model tells
        refuse(u"type"_s,
               Words::tr("%1 must be an object with fields of its own.").arg(path.subject()), value,
               path);
}

} // namespace galley::lexicon
