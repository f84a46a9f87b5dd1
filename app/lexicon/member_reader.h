// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/json/json_tree.h"

#include <QStringList>

#include <optional>

namespace galley::lexicon {

// The first thing found wrong with a lexicon document; what is read after it does not matter.
class Fault {
public:
    void add(const json::Value& at, const QString& sentence);
    const std::optional<Error>& first() const { return m_first; }

private:
    std::optional<Error> m_first;
};

// Reads an object's members by name and type. One that is absent is nothing, one of another type is
// a fault.
class MemberReader {
public:
    MemberReader(const json::Value& object, Fault& fault) : m_object(object), m_fault(fault) { }

    std::optional<bool> boolean(QStringView name);
    std::optional<qint64> integer(QStringView name);
    std::optional<QString> string(QStringView name);
    std::optional<QStringList> strings(QStringView name);
    std::optional<QList<qint64>> integers(QStringView name);
    std::optional<json::Value> object(QStringView name);
    std::optional<json::Value> array(QStringView name);
    // The same where absence is a fault too.
    QString requiredString(QStringView name); // not empty
    std::optional<json::Value> requiredObject(QStringView name);

    void fault(const QString& sentence) { m_fault.add(m_object, sentence); }

private:
    std::optional<json::Value> member(QStringView name, json::Kind kind);
    void wrongType(const json::Value& value, QStringView name, const QString& wanted);
    void missing(QStringView name);

    json::Value m_object;
    Fault& m_fault;
};

} // namespace galley::lexicon
