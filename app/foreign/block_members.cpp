// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/block_members.h"

#include "app/foreign/members.h"

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// In the block or in the attributes that some put around.
qint64 numberOf(const json::Value& block, QStringView name, QStringView nameWithin)
{
    const auto attributes = objectIn(block, u"attrs");
    const auto within = attributes ? numberIn(*attributes, nameWithin) : std::nullopt;
    return numberIn(block, name).value_or(within.value_or(1));
}

QString firstStringIn(const json::Value& block, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (QString string = stringIn(block, name); !string.isEmpty())
            return string;
    }
    return {};
}

} // namespace

QString typeOf(const json::Value& block)
{
    return stringIn(block, u"$type");
}

QString codeIn(const json::Value& block)
{
    return firstStringIn(block, {u"plaintext", u"code", u"tex", u"html"});
}

QString languageOf(const json::Value& code)
{
    QString language = stringIn(code, u"language");
    const auto attributes = objectIn(code, u"attrs");
    if (language.isEmpty() && attributes)
        language = stringIn(*attributes, u"language");
    constexpr qsizetype longest = 40;
    language.removeIf([](QChar unit) {
        return unit >= QChar(0x80) || !(unit.isLetterOrNumber() || u"+-#._"_s.contains(unit));
    });
    return language.left(longest);
}

QString addressIn(const json::Value& card)
{
    return firstStringIn(card, {u"href", u"src", u"url", u"embedUrl"});
}

qint64 levelOf(const json::Value& heading)
{
    return qBound(qint64(1), numberOf(heading, u"level", u"level"), qint64(6));
}

qint64 firstNumberOf(const json::Value& list)
{
    return numberOf(list, u"startIndex", u"start");
}

std::vector<json::Value> itemsOf(const json::Value& list)
{
    std::vector<json::Value> items = elementsIn(list, u"children");
    return items.empty() ? elementsIn(list, u"content") : items;
}

std::vector<json::Value> blocksWithin(const json::Value& block)
{
    for (const QStringView name : {u"content", u"children", u"blocks", u"items"}) {
        std::vector<json::Value> blocks = elementsIn(block, name);
        std::erase_if(blocks, [](const json::Value& inner) { return typeOf(inner).isEmpty(); });
        if (!blocks.empty())
            return blocks;
    }
    return {};
}

} // namespace galley::foreign
