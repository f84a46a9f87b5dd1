// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article_check.h"

#include "app/article/duplicate_members.h"
#include "app/atproto/datetime.h"
#include "app/json/kind_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* sentence)
{
    return QCoreApplication::translate("ArticleCheck", sentence);
}

Finding error(const QString& rule, const QString& sentence, const json::Value& at)
{
    return {Severity::Error, rule, sentence, at.place()};
}

// `wanted` is the type's name with its article.
Finding wrongType(const QString& name, const QString& wanted, const json::Value& value)
{
    return error(u"type"_s,
                 tr("“%1” must be %2, but it is %3.").arg(name, wanted, json::nameOf(value.kind())),
                 value);
}

using Findings = QList<Finding>;

void checkRequired(const json::Value& record, Findings& findings)
{
    for (const QString& name : {u"site"_s, u"title"_s, u"publishedAt"_s}) {
        if (!record.member(name))
            findings << error(u"required"_s, tr("The required field “%1” is missing.").arg(name),
                              record);
    }
}

void checkString(const QString& name, const json::Value& value, Findings& findings)
{
    if (!value.isString())
        findings << wrongType(name, tr("a string"), value);
}

void checkDatetime(const QString& name, const json::Value& value, Findings& findings)
{
    if (!value.isString())
        findings << wrongType(name, tr("a string"), value);
    else if (!atproto::isDatetime(value.string()))
        findings << error(u"datetime"_s,
                          tr("“%1” is not a datetime as in “2026-03-01T09:30:00.000Z”.").arg(name),
                          value);
}

void checkArray(const QString& name, const json::Value& value, json::Kind elementKind,
                Findings& findings)
{
    if (!value.isArray()) {
        findings << wrongType(name, tr("an array"), value);
        return;
    }
    const auto elements = value.elements();
    const auto stranger =
        std::find_if(elements.begin(), elements.end(),
                     [=](const json::Value& element) { return element.kind() != elementKind; });
    if (stranger != elements.end())
        findings << error(u"type"_s,
                          tr("Each element of “%1” must be %2, but this one is %3.")
                              .arg(name, json::nameOf(elementKind), json::nameOf(stranger->kind())),
                          *stranger);
}

// An object that says by its `$type` what it is.
void checkUnion(const QString& name, const json::Value& value, Findings& findings)
{
    const auto type = value.isObject() ? value.member(u"$type") : std::optional<json::Value>();
    if (!value.isObject())
        findings << wrongType(name, tr("an object"), value);
    else if (!type || !type->isString())
        findings << error(u"type"_s,
                          tr("“%1” must say what it is with a string “$type”.").arg(name), value);
}

void checkBlob(const QString& name, const json::Value& value, Findings& findings)
{
    if (!value.isObject())
        findings << wrongType(name, tr("a blob"), value);
    else if (!atproto::blobRefOf(value))
        findings << error(
            u"type"_s,
            tr("“%1” is not a complete blob, which has a “$type” of “blob”, a “ref” with the "
               "“$link” of a file, a “mimeType” and a “size”.")
                .arg(name),
            value);
}

void checkStrongRef(const QString& name, const json::Value& value, Findings& findings)
{
    if (!value.isObject())
        findings << wrongType(name, tr("a reference"), value);
    else if (!atproto::strongRefOf(value))
        findings << error(
            u"type"_s,
            tr("“%1” is not a complete reference, which has the strings “uri” and “cid”.")
                .arg(name),
            value);
}

void checkStrings(const QString& name, const json::Value& value, Findings& findings)
{
    checkArray(name, value, json::Kind::String, findings);
}

void checkObjects(const QString& name, const json::Value& value, Findings& findings)
{
    checkArray(name, value, json::Kind::Object, findings);
}

void checkTypes(const json::Value& record, Findings& findings)
{
    using Check = void (*)(const QString&, const json::Value&, Findings&);
    static const std::pair<QString, Check> checks[]{
        {u"title"_s, checkString},          {u"description"_s, checkString},
        {u"site"_s, checkString},           {u"path"_s, checkString},
        {u"textContent"_s, checkString},    {u"publishedAt"_s, checkDatetime},
        {u"updatedAt"_s, checkDatetime},    {u"tags"_s, checkStrings},
        {u"contributors"_s, checkObjects},  {u"coverImage"_s, checkBlob},
        {u"bskyPostRef"_s, checkStrongRef}, {u"content"_s, checkUnion},
        {u"labels"_s, checkUnion},          {u"links"_s, checkUnion},
    };
    for (const auto& [name, check] : checks) {
        if (const auto value = record.member(name))
            check(name, *value, findings);
    }
}

void checkDuplicates(const json::Tree& file, Findings& findings)
{
    constexpr size_t most = 100;
    auto duplicates = duplicateMembers(file.root());
    if (duplicates.size() > most)
        duplicates.erase(duplicates.begin() + most, duplicates.end());
    for (const json::Value& key : duplicates)
        findings << Finding{Severity::Warning, u"duplicate-member"_s,
                            tr("A later member of this object has the name “%1” too, and only the "
                               "last one counts.")
                                .arg(key.string().left(80)),
                            key.place()};
}

} // namespace

QList<Finding> findingsIn(const Article& article)
{
    Findings findings;
    checkRequired(article.savedRecord(), findings);
    checkTypes(article.savedRecord(), findings);
    checkDuplicates(article.savedTree(), findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return findings;
}

} // namespace galley
