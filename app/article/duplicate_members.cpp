// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/duplicate_members.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace galley {

std::vector<json::Value> duplicateMembers(const json::Value& value)
{
    std::vector<json::Value> duplicates;
    std::vector<json::Value> open{value}; // of its own, for a stranger's depth costs no stack here
    while (!open.empty()) {
        const json::Value container = open.back();
        open.pop_back();
        if (container.isArray()) {
            for (const json::Value& element : container.elements()) {
                if (element.isArray() || element.isObject())
                    open.push_back(element);
            }
        }
        if (!container.isObject())
            continue;
        QHash<QString, json::Value> keys; // the last of each name so far
        for (const json::Member& member : container.members()) {
            const QString name = member.key.string();
            if (const auto earlier = keys.find(name); earlier != keys.end())
                duplicates.push_back(std::exchange(*earlier, member.key));
            else
                keys.insert(name, member.key);
            if (member.value.isArray() || member.value.isObject())
                open.push_back(member.value);
        }
    }
    std::sort(duplicates.begin(), duplicates.end(), [](const json::Value& a, const json::Value& b) {
        return a.range().start < b.range().start;
    });
    return duplicates;
}

} // namespace galley
