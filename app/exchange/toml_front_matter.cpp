// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/front_matter_test.cpp

#include "app/exchange/front_matter_languages.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace galley {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// A string as it reads; a number, a date or a truth value as TOML writes it.
QString scalarOf(const toml::node& node)
{
    if (const auto* string = node.as_string())
        return textOf(string->get());
    std::ostringstream written;
    node.visit([&written](const auto& value) {
        if constexpr (toml::is_value<decltype(value)>)
            written << value;
    });
    return textOf(written.str());
}

FrontMatterEntry entryOf(const QString& key, const toml::node& node)
{
    if (node.is_value())
        return {key, scalarOf(node)};
    const auto* array = node.as_array();
    if (!array)
        return {key, {}};
    FrontMatterEntry entry{key, {}};
    QStringList texts;
    for (const toml::node& element : *array) {
        if (element.is_value())
            texts << scalarOf(element);
        else
            entry.isWhole = false;
    }
    entry.value = texts;
    return entry;
}

void addTable(FrontMatter& matter, const QString& prefix, const toml::table& table)
{
    for (const auto& [name, node] : table) {
        const QString key = prefix + textOf(name.str());
        const auto* inner = node.as_table();
        if (inner && prefix.isEmpty() && !inner->empty())
            addTable(matter, key + u'.', *inner);
        else
            matter.push_back(entryOf(key, node));
    }
}

} // namespace

ReadFrontMatter readToml(QByteArrayView toml)
{
    // The library bounds values in values, but not tables by dotted keys, and it frees by
    // recursion.
    constexpr qsizetype maximumDots = 4000;
    if (std::count(toml.begin(), toml.end(), '.') > maximumDots)
        return FrontMatterFault{{1, 1}, QStringLiteral("more than 4,000 dots")};
    try {
        FrontMatter matter;
        addTable(matter, {},
                 toml::parse(std::string_view(toml.data(), static_cast<std::size_t>(toml.size()))));
        return matter;
    } catch (const toml::parse_error& error) {
        const toml::source_position begin = error.source().begin;
        return FrontMatterFault{{begin.line, begin.column}, textOf(error.description())};
    }
}

} // namespace galley
