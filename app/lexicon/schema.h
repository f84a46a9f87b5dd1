// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace galley::lexicon {

// What a lexicon says of a value, as plain data: https://atproto.com/specs/lexicon. Descriptions
// and defaults are left out, for neither makes a value valid or invalid.

struct Schema;
using SchemaPointer = std::shared_ptr<const Schema>; // null: none

// A closed range; what is absent is not bounded.
struct Bounds {
    std::optional<qint64> least;
    std::optional<qint64> maximum;
};

enum class StringFormat {
    AtIdentifier,
    AtUri,
    Cid,
    Datetime,
    Did,
    Handle,
    Language,
    Nsid,
    RecordKey,
    Tid,
    Uri,
};

struct BooleanSchema {
    std::optional<bool> constant;
};

struct IntegerSchema {
    Bounds range;
    std::optional<QList<qint64>> allowed; // the only values there are ("enum")
    std::optional<qint64> constant;
};

struct StringSchema {
    std::optional<StringFormat> format;
    Bounds bytes; // of UTF-8
    Bounds graphemes;
    std::optional<QStringList> allowed; // the only values there are ("enum")
    QStringList known; // values among others
    std::optional<QString> constant;
};

struct BytesSchema {
    Bounds bytes;
};

struct LinkSchema { };

struct BlobSchema {
    QStringList accept; // MIME types, "image/*" among them; empty: all
    std::optional<qint64> maximumBytes;
};

struct ArraySchema {
    SchemaPointer items;
    Bounds count;
};

struct ObjectSchema {
    QHash<QString, SchemaPointer> properties;
    QStringList required;
    QSet<QString> nullable;
};

// References are whole: "nsid" for a document's main definition, else "nsid#name".
struct RefSchema {
    QString target;
};

struct UnionSchema {
    QStringList targets;
    bool isClosed = false;
};

struct UnknownSchema { }; // any object

struct TokenSchema { }; // a name; no value has it for its schema

struct RecordSchema {
    QString key; // the kind of its keys: "tid", "nsid", "any", "literal:self"
    ObjectSchema object;
};

struct EndpointSchema {
}; // a query, procedure, subscription or permission set: nothing in a record

struct Schema {
    std::variant<BooleanSchema, IntegerSchema, StringSchema, BytesSchema, LinkSchema, BlobSchema,
                 ArraySchema, ObjectSchema, RefSchema, UnionSchema, UnknownSchema, TokenSchema,
                 RecordSchema, EndpointSchema>
        rule;
};

// One lexicon document.
struct Document {
    QString id;
    QHash<QString, SchemaPointer> definitions; // by name; "main" is what the id alone refers to
};

} // namespace galley::lexicon
