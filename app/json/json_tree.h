// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/document_limit.h"
#include "app/base/ranges.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace galley::json {

enum class Kind : quint8 { Null, False, True, Number, String, Array, Object };

// Bounds for a text that comes from a stranger. A text over one of them is refused with a sentence
// that names the bound.
struct Limits {
    qsizetype bytes = largestDocument;
    qsizetype depth = 1000; // nested arrays and objects
    qsizetype values = 8'000'000;
};

struct TreeContent;
struct Member;

// One value of a Tree: a light handle, valid as long as the Tree it came from or a copy of that.
class Value {
public:
    Kind kind() const;
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isString() const { return kind() == Kind::String; }

    // Where the value stands in Tree::text(), without white space around it.
    ByteRange range() const;
    // The bytes of the value as they are spelled in the file.
    QByteArray spelling() const;
    // The place of its first byte, as people count lines (LF, CR and CRLF end one) and columns.
    TextPlace place() const;

    // A String's content. Lone surrogates, NUL and all else are kept as they are.
    QString string() const;
    // A Number's value where it is a whole number that fits 64 bits ("1", "1.0", "1e3", "-0").
    std::optional<qint64> integer() const;

    // Elements of an Array or members of an Object (duplicates counted).
    qsizetype size() const;
    // Elements or members in the order of the file, from 0.
    std::vector<Value> elements() const;
    std::vector<Member> members() const;
    // The member of that name; of duplicates the last one counts.
    std::optional<Value> member(QStringView name) const;

private:
    friend class Tree;
    Value(const TreeContent* content, qsizetype node) : m_content(content), m_node(node) { }

    const TreeContent* m_content;
    qsizetype m_node;
};

struct Member {
    Value key; // a String
    Value value;
};

// A JSON text (RFC 8259) with the place of every value in it: the text itself is never rewritten.
// A UTF-8 byte order mark before the text is allowed and kept. Cheap to copy (shared, immutable).
class Tree {
public:
    // Fails with Malformed, TooLarge and the place: bad UTF-8, bad grammar, a cut-off text,
    // anything but white space after the value, NUL bytes, a limit. Iterative: depth costs no
    // stack.
    static Result<Tree> parse(const QByteArray& text, const Limits& limits = {});

    const QByteArray& text() const;
    Value root() const;
    // The place of a byte offset.
    TextPlace placeOf(qsizetype byteOffset) const;

private:
    std::shared_ptr<const TreeContent> m_content;
};

} // namespace galley::json
