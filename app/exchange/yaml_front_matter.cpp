// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/front_matter_test.cpp

#include "app/exchange/front_matter_languages.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>

namespace galley {

namespace {

QString textOf(const YAML::Node& scalar)
{
    return QString::fromStdString(scalar.Scalar());
}

FrontMatterEntry entryOf(const QString& key, const YAML::Node& value)
{
    FrontMatterEntry entry{key, {}};
    if (value.IsScalar())
        entry.value = textOf(value);
    if (!value.IsSequence())
        return entry;
    QStringList texts;
    for (const YAML::Node& element : value) {
        if (element.IsScalar())
            texts << textOf(element);
        else
            entry.isWhole = false;
    }
    entry.value = texts;
    return entry;
}

// yaml-cpp bounds the depth itself, and an alias is one more reference to its node, never a copy.
void addMapping(FrontMatter& matter, const QString& prefix, const YAML::Node& mapping)
{
    for (const auto& member : mapping) {
        if (!member.first.IsScalar() || member.second.IsNull())
            continue;
        const QString key = prefix + textOf(member.first);
        if (member.second.IsMap() && prefix.isEmpty() && member.second.size() > 0)
            addMapping(matter, key + u'.', member.second);
        else
            matter.push_back(entryOf(key, member.second));
    }
}

} // namespace

ReadFrontMatter readYaml(QByteArrayView yaml)
{
    try {
        const YAML::Node root =
            YAML::Load(std::string(yaml.data(), static_cast<std::size_t>(yaml.size())));
        FrontMatter matter;
        if (root.IsNull())
            return matter;
        if (!root.IsMap())
            return NoFrontMatter();
        addMapping(matter, {}, root);
        return matter;
    } catch (const YAML::Exception& exception) {
        const qsizetype offset = std::clamp<qsizetype>(exception.mark.pos, 0, yaml.size());
        return FrontMatterFault{placeIn(yaml, offset), QString::fromStdString(exception.msg)};
    }
}

} // namespace galley
