// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/record_validator.h"

#include "app/atproto/nsid.h"
#include "app/atproto/record_key.h"
#include "app/atproto/tid.h"
#include "app/lexicon/data_model.h"
#include "app/lexicon/schema_check.h"
#include "app/lexicon/words.h"

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

void checkLexicon(const Catalog& catalog, const json::Value& record, IssueList& issues)
{
    const ValuePath path;
    const auto type = record.member(u"$type");
    if (!type) {
        issues.add(Severity::Error, u"required"_s,
                   Words::tr("The record lacks a “$type” that says what it is."), record, path);
        return;
    }
    if (!type->isString() || type->string().isEmpty())
        return; // which the data model tells
    if (!atproto::isNsid(type->string()))
        issues.add(Severity::Error, u"type"_s,
                   Words::tr("The record’s “$type” must be the name of a schema, such as "
                             "“site.standard.document”."),
                   *type, ValuePath());
    else if (const RecordSchema* const schema = catalog.record(type->string()))
        SchemaCheck(catalog, issues).check(schema->object, record, path);
    else
        issues.add(
            Severity::Warning, u"unchecked"_s,
            Words::tr("Galley has no schema of records of the type %1, so that their fields are "
                      "not checked.")
                .arg(quoted(type->string())),
            *type, path);
}

} // namespace

QList<ValidationIssue> RecordValidator::issuesIn(const json::Tree& file,
                                                 const json::Value& record) const
{
    IssueList issues;
    if (record.isObject())
        checkLexicon(m_catalog, record, issues);
    checkDataModel(file, record, issues);
    return std::move(issues).inOrderOf(file);
}

QString RecordValidator::faultInKey(const QString& type, const QString& key) const
{
    const RecordSchema* const schema = m_catalog.record(type);
    const QString kind = schema ? schema->key : QString();
    constexpr QStringView literal = u"literal:";
    if (!atproto::isRecordKey(key))
        return Words::tr("The record’s key is none: letters, digits and .-_:~ make one.");
    if (kind == u"tid" && !atproto::isTid(key))
        return Words::tr(
                   "The record’s key %1 is not made of the time, as “3lxtardeii2xu” is, which its "
                   "type asks for.")
            .arg(quoted(key));
    if (kind == u"nsid" && !atproto::isNsid(key))
        return Words::tr(
                   "The record’s key %1 is not the name of a schema, which its type asks for.")
            .arg(quoted(key));
    if (kind.startsWith(literal) && QStringView(kind).sliced(literal.size()) != key)
        return Words::tr("The record’s key must be %1, but it is %2.")
            .arg(quoted(kind.sliced(literal.size())), quoted(key));
    return {};
}

} // namespace galley::lexicon
