// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

namespace galley::lexicon {

// How a walk came to a value of a record: a chain on the walk's own stack, which costs nothing
// until something is told of the value.
class ValuePath {
public:
    ValuePath() = default; // the record itself
    ValuePath(const ValuePath& parent, const json::Value& key) : m_parent(&parent), m_key(key) { }
    ValuePath(const ValuePath& parent, qsizetype index) : m_parent(&parent), m_index(index) { }

    bool isRecord() const { return !m_parent; }
    QString pointer() const; // RFC 6901
    // What a sentence that begins with the value calls it: "The record", "“uri” in “bskyPostRef”",
    // "Element 2 of “tags”". Of a long way the end is told.
    QString subject() const;

private:
    QString described(int steps) const;

    const ValuePath* m_parent = nullptr;
    std::optional<json::Value> m_key;
    qsizetype m_index = 0;
};

// A name or text from a stranger's file, in quotes, cut to what a sentence can carry.
QString quoted(const QString& text);

} // namespace galley::lexicon
