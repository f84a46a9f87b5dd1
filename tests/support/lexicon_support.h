// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lexicon/document_reader.h"
#include "app/lexicon/record_validator.h"

#include <QTest>

namespace galley::tests {

inline json::Tree parsedJson(const QByteArray& text)
{
    auto tree = json::Tree::parse(text);
    if (!tree)
        qFatal("%s", qPrintable(tree.error().sentence));
    return *std::move(tree);
}

// The shipped schemas and one more.
inline lexicon::Catalog catalogWith(const QByteArray& document)
{
    const auto read = lexicon::readDocument(document);
    if (!read)
        qFatal("%s", qPrintable(read.error().sentence));
    lexicon::Catalog catalog = lexicon::Catalog::shipped();
    catalog.add(*read);
    return catalog;
}

// A lexicon com.example.thing whose records have a field “x” of a schema, and definitions besides.
inline QByteArray lexiconWith(const QByteArray& schema, const QByteArray& definitions = {})
{
    return R"({"lexicon": 1, "id": "com.example.thing", "defs": {"main": {"type": "record",
               "key": "any", "record": {"type": "object", "properties": {"x": )"
        + schema + "}}}" + definitions + "}}";
}

// The issues of a record as "SEVERITY RULE POINTER", in the order in which they are told.
inline QStringList issuesOf(const QByteArray& record, const lexicon::Catalog& catalog)
{
    const json::Tree file = parsedJson(record);
    static const QStringList severities{QStringLiteral("error"), QStringLiteral("warning"),
                                        QStringLiteral("hint")};
    QStringList lines;
    for (const auto& issue : lexicon::RecordValidator(catalog).issuesIn(file, file.root()))
        lines << QStringLiteral("%1 %2 %3")
                     .arg(severities[static_cast<int>(issue.severity)], issue.rule, issue.pointer)
                     .trimmed();
    return lines;
}

} // namespace galley::tests
