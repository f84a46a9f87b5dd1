// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"
#include "app/lexicon/schema.h"

namespace galley::lexicon {

class Fault;
class MemberReader;

// Reads what a lexicon document says of single values. Its recursion is as deep as the document,
// which the limits of the Tree bound.
class SchemaReader {
public:
    // `id` is the document's, which references within it are completed with.
    SchemaReader(QString id, Fault& fault) : m_id(std::move(id)), m_fault(fault) { }

    // The schema of a member of an object or of an array's elements.
    SchemaPointer field(const json::Value& value);
    // A definition of its own that is no endpoint; `isMain` says whether it may be a record.
    SchemaPointer definition(const json::Value& value, bool isMain);
    ObjectSchema object(const json::Value& value);
    UnionSchema unionOf(const json::Value& value);
    RefSchema ref(const json::Value& value);

private:
    std::optional<Schema> concrete(const QString& type, const json::Value& value);
    StringSchema string(const json::Value& value);
    IntegerSchema integer(const json::Value& value);
    BlobSchema blob(const json::Value& value);
    ArraySchema array(const json::Value& value);
    RecordSchema record(const json::Value& value);
    QString wholeReference(const QString& reference, const json::Value& at);
    void checkRequired(const ObjectSchema& schema, const json::Value& at);

    QString m_id;
    Fault& m_fault;
};

// The reference as definitions are filed under it: without the "#main" that goes without saying.
QString withoutMain(const QString& reference);

} // namespace galley::lexicon
