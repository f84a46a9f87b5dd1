// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lexicon/catalog.h"
#include "app/lexicon/issue_list.h"

namespace galley::lexicon {

// Holds values to schemas. What the data model already tells of a value is not told again. Its
// recursion is as deep as the value, which the limits of the Tree bound: a reference leads to no
// reference.
class SchemaCheck {
public:
    SchemaCheck(const Catalog& catalog, IssueList& issues)
        : m_catalog(catalog)
        , m_issues(issues) { }

    void check(const ObjectSchema& schema, const json::Value& value, const ValuePath& path);

private:
    void checkAny(const Schema& schema, const json::Value& value, const ValuePath& path);
    void checkTarget(const QString& target, const json::Value& value, const ValuePath& path);
    void check(const BooleanSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const IntegerSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const StringSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const BytesSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const LinkSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const BlobSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const ArraySchema& schema, const json::Value& value, const ValuePath& path);
    void check(const RefSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const UnionSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const UnknownSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const TokenSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const RecordSchema& schema, const json::Value& value, const ValuePath& path);
    void check(const EndpointSchema& schema, const json::Value& value, const ValuePath& path);

    void checkLengths(const StringSchema& schema, const QString& text, const json::Value& value,
                      const ValuePath& path);
    void checkFile(const BlobSchema& schema, const json::Value& blob, const ValuePath& path);
    void refuse(const QString& rule, const QString& sentence, const json::Value& value,
                const ValuePath& path);
    void warn(const QString& rule, const QString& sentence, const json::Value& value,
              const ValuePath& path);
    void refuseStranger(const json::Value& value, const ValuePath& path);
    void refuseType(const QString& wanted, const json::Value& value, const ValuePath& path);

    const Catalog& m_catalog;
    IssueList& m_issues;
};

} // namespace galley::lexicon
