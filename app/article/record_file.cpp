// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/article/article_test.cpp

#include "app/article/record_file.h"

#include "app/article/words.h"
#include "app/json/kind_name.h"

namespace galley {

using article::Words;

namespace {

Error wrongType(const json::Value& value, const QString& sentence)
{
    return {ErrorKind::WrongType, sentence, value.place()};
}

// A name from a stranger's file, cut to what a sentence can carry.
QString quoted(QString name)
{
    constexpr qsizetype longest = 80;
    if (name.size() > longest)
        name = name.first(longest) + u'…';
    return u'“' + name.simplified() + u'”';
}

} // namespace

bool isEnvelope(const json::Tree& file)
{
    const json::Value root = file.root();
    if (!root.isObject() || root.member(u"$type"))
        return false;
    const auto value = root.member(u"value");
    return value && value->isObject() && (root.member(u"uri") || root.member(u"cid"));
}

json::Value recordIn(const json::Tree& file)
{
    return isEnvelope(file) ? *file.root().member(u"value") : file.root();
}

Result<json::Tree> parsedRecordFile(const QByteArray& json)
{
    auto file = json::Tree::parse(json);
    if (!file)
        return file;
    const json::Value record = recordIn(*file);
    if (!record.isObject())
        return wrongType(record,
                         Words::tr("This is %1, but an article is a JSON object with a “$type” of "
                                   "“site.standard.document”.")
                             .arg(json::nameOf(record.kind())));
    const auto type = record.member(u"$type");
    if (!type)
        return wrongType(
            record,
            Words::tr("This JSON object has no “$type”, so it is not known to be an article; "
                      "an article has “site.standard.document” there."));
    if (!type->isString())
        return wrongType(*type,
                         Words::tr("The “$type” of this record is %1 instead of the string "
                                   "“site.standard.document”.")
                             .arg(json::nameOf(type->kind())));
    if (type->string() != u"site.standard.document")
        return wrongType(
            *type,
            Words::tr("This is a record of the type %1; Galley opens articles, whose type is "
                      "“site.standard.document”.")
                .arg(quoted(type->string())));
    return file;
}

} // namespace galley
