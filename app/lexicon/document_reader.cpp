// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/document_reader.h"

#include "app/atproto/nsid.h"
#include "app/json/kind_name.h"
#include "app/lexicon/endpoint_check.h"
#include "app/lexicon/member_reader.h"
#include "app/lexicon/schema_reader.h"
#include "app/lexicon/words.h"

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

SchemaPointer definitionIn(const json::Member& member, SchemaReader& schemas, Fault& fault)
{
    const QString name = member.key.string();
    const bool isMain = name == u"main";
    if (!atproto::isNsidName(name))
        fault.add(
            member.key,
            Words::tr("“%1” cannot name a definition: letters and digits do.").arg(name.left(80)));
    if (!member.value.isObject()) {
        fault.add(member.value, Words::tr("A definition must be an object."));
        return {};
    }
    const auto type = MemberReader(member.value, fault).string(u"type");
    if (!type || !isMain || !isEndpoint(*type))
        return schemas.definition(member.value, isMain);
    checkEndpoint(*type, member.value, schemas, fault);
    return std::make_shared<const Schema>(Schema{EndpointSchema()});
}

} // namespace

Result<Document> readDocument(const json::Value& value)
{
    Fault fault;
    if (!value.isObject())
        return Error{ErrorKind::Malformed,
                     Words::tr("A lexicon must be an object, but this is %1.")
                         .arg(json::nameOf(value.kind())),
                     value.place()};
    MemberReader members(value, fault);
    Document document;
    if (members.integer(u"lexicon") != 1)
        members.fault(
            Words::tr("“lexicon” must be 1, the version of the language that Galley knows."));
    document.id = members.requiredString(u"id");
    if (!atproto::isNsid(document.id))
        members.fault(Words::tr("The “id” of a lexicon must be a name as in “com.example.view”."));

    SchemaReader schemas(document.id, fault);
    if (const auto definitions = members.requiredObject(u"defs")) {
        if (definitions->size() == 0)
            fault.add(*definitions, Words::tr("A lexicon must define something."));
        for (const json::Member& member : definitions->members())
            document.definitions.insert(member.key.string(), definitionIn(member, schemas, fault));
    }
    if (fault.first())
        return *fault.first();
    return document;
}

Result<Document> readDocument(const QByteArray& json)
{
    const json::Limits limits{mebibyte, 100, 100'000};
    const auto tree = json::Tree::parse(json, limits);
    if (!tree)
        return tree.error();
    return readDocument(tree->root());
}

} // namespace galley::lexicon
