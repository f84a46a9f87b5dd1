// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QStringList>

namespace galley::json {

// Edits of a JSON text. Each returns the whole new text; bytes that the edit is not about stay as
// they are. `object` and `array` are values of `tree`; names are decoded strings.

// Replaces one value by the JSON text `literal`.
QByteArray withValue(const Tree& tree, const Value& value, const QByteArray& literal);

// Sets a member. Of duplicates the last one counts and is the one replaced. A new member goes to
// its alphabetical place when the object's members are sorted (two or more of them), else to the
// end, laid out as its neighbours are: indent, line ending, space after the colon.
QByteArray withMember(const Tree& tree, const Value& object, const QString& name,
                      const QByteArray& literal);

// Removes every member of that name, each with its comma and its line.
QByteArray withoutMember(const Tree& tree, const Value& object, const QString& name);

// Makes an array of strings hold `wanted`. Elements that stay keep their spelling and white space;
// one that is added, removed or moved touches only that element. Elements that are not strings
// (possible in a stranger's file) are treated as values that are not wanted.
QByteArray withStrings(const Tree& tree, const Value& array, const QStringList& wanted);

// How `object` is laid out, for literals that are made new: an object or array literal in the
// style of the file, indented for its place as a member of `object`.
// `members` are (name, literal) pairs in the order in which they shall stand; `deeper` tells how
// many levels below a member of `object` the literal will stand.
QByteArray objectLiteral(const Tree& tree, const Value& object,
                         const std::vector<std::pair<QString, QByteArray>>& members,
                         int deeper = 0);
QByteArray arrayLiteral(const Tree& tree, const Value& object, const QStringList& strings);

} // namespace galley::json
