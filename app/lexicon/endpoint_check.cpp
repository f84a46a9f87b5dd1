// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/document_reader_test.cpp

#include "app/lexicon/endpoint_check.h"

#include "app/lexicon/member_reader.h"
#include "app/lexicon/schema_reader.h"
#include "app/lexicon/words.h"

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

bool isPrimitive(const Schema& schema)
{
    return std::holds_alternative<BooleanSchema>(schema.rule)
        || std::holds_alternative<IntegerSchema>(schema.rule)
        || std::holds_alternative<StringSchema>(schema.rule);
}

// Parameters travel in an address, so they are single values or lists of such.
bool isParameter(const Schema& schema)
{
    const auto* const array = std::get_if<ArraySchema>(&schema.rule);
    return array ? array->items && isPrimitive(*array->items) : isPrimitive(schema);
}

class EndpointCheck {
public:
    EndpointCheck(SchemaReader& schemas, Fault& fault) : m_schemas(schemas), m_fault(fault) { }

    void check(const QString& type, const json::Value& value)
    {
        MemberReader members(value, m_fault);
        if (type == u"permission-set") {
            checkPermissions(value);
            return;
        }
        if (const auto parameters = members.object(u"parameters"))
            checkParameters(*parameters);
        if (const auto input = members.object(u"input"); input && type == u"procedure")
            checkBody(*input);
        if (const auto output = members.object(u"output"); output && type != u"subscription")
            checkBody(*output);
        if (type == u"subscription")
            checkMessage(value);
        if (const auto errors = members.array(u"errors")) {
            for (const json::Value& error : errors->elements())
                MemberReader(error, m_fault).requiredString(u"name");
        }
    }

private:
    void checkParameters(const json::Value& value)
    {
        if (MemberReader(value, m_fault).requiredString(u"type") != u"params")
            m_fault.add(value, Words::tr("“parameters” must have the “type” “params”."));
        const ObjectSchema schema = m_schemas.object(value);
        for (const SchemaPointer& property : schema.properties) {
            if (property && !isParameter(*property))
                m_fault.add(
                    value,
                    Words::tr("A parameter must be a boolean, an integer, a string, or an array "
                              "of one of them."));
        }
    }

    void checkBody(const json::Value& value)
    {
        MemberReader members(value, m_fault);
        members.requiredString(u"encoding");
        const auto schema = members.object(u"schema");
        if (!schema)
            return;
        const QString type = MemberReader(*schema, m_fault).requiredString(u"type");
        if (type == u"ref")
            m_schemas.ref(*schema);
        else if (type == u"union")
            m_schemas.unionOf(*schema);
        else if (type == u"object")
            m_schemas.object(*schema);
        else
            m_fault.add(*schema, Words::tr("A body must be an object, a ref or a union."));
    }

    void checkMessage(const json::Value& value)
    {
        const auto message = MemberReader(value, m_fault).requiredObject(u"message");
        if (!message)
            return;
        const auto schema = MemberReader(*message, m_fault).requiredObject(u"schema");
        if (!schema)
            return;
        if (MemberReader(*schema, m_fault).requiredString(u"type") != u"union")
            m_fault.add(*schema, Words::tr("The messages of a subscription must be a union."));
        m_schemas.unionOf(*schema);
    }

    void checkPermissions(const json::Value& value)
    {
        MemberReader members(value, m_fault);
        const auto permissions = members.array(u"permissions");
        if (!permissions) {
            members.fault(Words::tr("A permission set needs the list “permissions”."));
            return;
        }
        for (const json::Value& permission : permissions->elements()) {
            MemberReader parts(permission, m_fault);
            if (parts.requiredString(u"type") != u"permission")
                parts.fault(Words::tr("A permission must have the “type” “permission”."));
            parts.requiredString(u"resource");
        }
    }

    SchemaReader& m_schemas;
    Fault& m_fault;
};

} // namespace

bool isEndpoint(const QString& type)
{
    return type == u"query" || type == u"procedure" || type == u"subscription"
        || type == u"permission-set";
}

void checkEndpoint(const QString& type, const json::Value& value, SchemaReader& schemas,
                   Fault& fault)
{
    EndpointCheck(schemas, fault).check(type, value);
}

} // namespace galley::lexicon
