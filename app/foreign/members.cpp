// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/members.h"

#include "app/text/beginning.h"

namespace galley::foreign {

std::optional<json::Value> memberIn(const json::Value& value, QStringView name)
{
    return value.isObject() ? value.member(name) : std::nullopt;
}

QString stringIn(const json::Value& value, QStringView name)
{
    const auto member = memberIn(value, name);
    return member && member->isString() ? member->string() : QString();
}

std::vector<json::Value> elementsIn(const json::Value& value, QStringView name)
{
    const auto member = memberIn(value, name);
    return member && member->isArray() ? member->elements() : std::vector<json::Value>();
}

std::optional<json::Value> objectIn(const json::Value& value, QStringView name)
{
    const auto member = memberIn(value, name);
    return member && member->isObject() ? member : std::nullopt;
}

std::optional<qint64> numberIn(const json::Value& value, QStringView name)
{
    const auto member = memberIn(value, name);
    return member ? member->integer() : std::nullopt;
}

QString toldOf(const QString& words)
{
    return beginningOf(words, longestLine).simplified();
}

} // namespace galley::foreign
