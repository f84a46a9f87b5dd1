// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_damage_test.cpp

#include "app/history/version_numbers.h"

namespace galley {

namespace {

const QByteArray fileName = QByteArrayLiteral("number");

} // namespace

std::optional<qint64> lastVersionNumber(const OwnFolder& history)
{
    constexpr qsizetype longest = 20; // bytes
    const auto text = history.read(fileName, longest);
    if (!text || !text->endsWith('\n')) // else it may be the beginning of a number
        return {};
    bool isNumber = false;
    const qint64 number = text->chopped(1).toLongLong(&isNumber);
    const bool isOurs = isNumber && number >= 0 && number < VersionIndex::largestNumber;
    return isOurs ? std::optional(number) : std::nullopt;
}

Result<qint64> nextVersionNumber(const OwnFolder& history, const OwnFolder& documents, qint64 last)
{
    if (const auto counted = lastVersionNumber(history)) {
        last = qMax(last, *counted);
    } else if (const auto keys = VersionLists::keysIn(documents)) {
        for (const QByteArray& key : keys->keys)
            last = qMax(last, VersionLists(documents, key).lastNumber());
    }
    const qint64 next = last + 1;
    if (const auto counted = history.writeLoosely(fileName, QByteArray::number(next) + '\n');
        !counted)
        return counted.error();
    return next;
}

} // namespace galley
