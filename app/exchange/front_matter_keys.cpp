// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/markdown_import_test.cpp

#include "app/exchange/front_matter_keys.h"

#include <algorithm>

namespace galley {

namespace {

bool saysNothing(const FrontMatterEntry& entry)
{
    return (entry.text() && entry.text()->isEmpty())
        || (entry.list() && entry.list()->isEmpty() && entry.isWhole);
}

} // namespace

const FrontMatterEntry* FrontMatterKeys::find(QStringView key) const
{
    const auto found =
        std::find_if(m_matter.rbegin(), m_matter.rend(), [key](const FrontMatterEntry& entry) {
            return key.compare(entry.key, Qt::CaseInsensitive) == 0;
        });
    return found == m_matter.rend() ? nullptr : &*found;
}

std::optional<QString> FrontMatterKeys::takeText(Keys keys)
{
    for (const QStringView key : keys) {
        const FrontMatterEntry* const entry = find(key);
        if (!entry || !entry->text())
            continue;
        m_taken.insert(entry);
        return *entry->text();
    }
    return {};
}

std::optional<FrontMatterDate> FrontMatterKeys::takeDate(Keys keys, QStringList* localDates)
{
    for (const QStringView key : keys) {
        const FrontMatterEntry* const entry = find(key);
        auto date = entry && entry->text() ? dateFrom(*entry->text()) : std::nullopt;
        if (!date)
            continue;
        m_taken.insert(entry);
        if (date->isLocal)
            localDates->append(entry->key);
        return date;
    }
    return {};
}

const FrontMatterEntry* FrontMatterKeys::takeList(Keys keys)
{
    for (const QStringView key : keys) {
        const FrontMatterEntry* const entry = find(key);
        if (!entry || std::holds_alternative<std::monostate>(entry->value))
            continue;
        m_taken.insert(entry);
        return entry;
    }
    return nullptr;
}

QStringList FrontMatterKeys::left() const
{
    QStringList left;
    for (const FrontMatterEntry& entry : m_matter) {
        const bool isTaken = entry.isWhole && m_taken.contains(&entry);
        const QString name = entry.key.section(u'.', 0, 0);
        if (!isTaken && !saysNothing(entry) && !left.contains(name))
            left.append(name);
    }
    return left;
}

} // namespace galley
