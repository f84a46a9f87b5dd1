// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/document_reader_test.cpp

#include "app/lexicon/member_reader.h"

#include "app/json/kind_name.h"
#include "app/lexicon/words.h"

namespace galley::lexicon {

void Fault::add(const json::Value& at, const QString& sentence)
{
    if (!m_first)
        m_first = Error{ErrorKind::Malformed, sentence, at.place()};
}

std::optional<bool> MemberReader::boolean(QStringView name)
{
    const auto value = m_object.member(name);
    if (!value)
        return {};
    if (value->kind() == json::Kind::True || value->kind() == json::Kind::False)
        return value->kind() == json::Kind::True;
    wrongType(*value, name, Words::tr("true or false"));
    return {};
}

std::optional<qint64> MemberReader::integer(QStringView name)
{
    const auto value = m_object.member(name);
    if (!value)
        return {};
    const auto integer = value->integer();
    if (!integer)
        wrongType(*value, name, Words::tr("a whole number"));
    return integer;
}

std::optional<QString> MemberReader::string(QStringView name)
{
    const auto value = member(name, json::Kind::String);
    return value ? std::optional(value->string()) : std::nullopt;
}

std::optional<QStringList> MemberReader::strings(QStringView name)
{
    const auto list = array(name);
    if (!list)
        return {};
    QStringList strings;
    for (const json::Value& element : list->elements()) {
        if (!element.isString())
            wrongType(element, name, Words::tr("a list of strings"));
        strings << element.string();
    }
    return strings;
}

std::optional<QList<qint64>> MemberReader::integers(QStringView name)
{
    const auto list = array(name);
    if (!list)
        return {};
    QList<qint64> integers;
    for (const json::Value& element : list->elements()) {
        const auto integer = element.integer();
        if (!integer)
            wrongType(element, name, Words::tr("a list of whole numbers"));
        integers << integer.value_or(0);
    }
    return integers;
}

std::optional<json::Value> MemberReader::object(QStringView name)
{
    return member(name, json::Kind::Object);
}

std::optional<json::Value> MemberReader::array(QStringView name)
{
    return member(name, json::Kind::Array);
}

QString MemberReader::requiredString(QStringView name)
{
    if (!m_object.member(name))
        missing(name);
    const auto value = string(name);
    if (value && value->isEmpty())
        m_fault.add(m_object, Words::tr("“%1” in a schema must not be empty.").arg(name));
    return value.value_or(QString());
}

std::optional<json::Value> MemberReader::requiredObject(QStringView name)
{
    if (!m_object.member(name))
        missing(name);
    return object(name);
}

std::optional<json::Value> MemberReader::member(QStringView name, json::Kind kind)
{
    const auto value = m_object.member(name);
    if (!value || value->kind() == kind)
        return value;
    wrongType(*value, name, json::nameOf(kind));
    return {};
}

void MemberReader::wrongType(const json::Value& value, QStringView name, const QString& wanted)
{
    m_fault.add(value,
                Words::tr("“%1” in a schema must be %2, but here stands %3.")
                    .arg(name.toString(), wanted, json::nameOf(value.kind())));
}

void MemberReader::missing(QStringView name)
{
    m_fault.add(m_object, Words::tr("This schema lacks “%1”.").arg(name));
}

} // namespace galley::lexicon
