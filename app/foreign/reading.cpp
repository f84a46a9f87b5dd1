// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/reading.h"

#include "app/foreign/block_reader.h"
#include "app/foreign/members.h"
#include "app/foreign/words.h"

#include <algorithm>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// What stands in a page, without the place that it has there. A canvas is read from its top to its
// bottom.
std::vector<json::Value> blocksOf(const json::Value& page)
{
    std::vector<json::Value> places = elementsIn(page, u"blocks");
    if (stringIn(page, u"$type") == u"pub.leaflet.pages.canvas") {
        const auto placeOf = [](const json::Value& block) {
            return std::pair(numberIn(block, u"y").value_or(0), numberIn(block, u"x").value_or(0));
        };
        std::stable_sort(places.begin(), places.end(),
                         [&](const json::Value& one, const json::Value& other) {
                             return placeOf(one) < placeOf(other);
                         });
    }
    std::vector<json::Value> blocks;
    for (const json::Value& place : places)
        blocks.push_back(objectIn(place, u"block").value_or(place));
    return blocks;
}

void append(WrittenBlocks& all, WrittenBlocks more)
{
    for (WrittenBlock& block : more)
        all.push_back(std::move(block));
}

QString readingOfPages(const std::vector<json::Value>& pages)
{
    QSet<QString> ids;
    for (const json::Value& page : pages)
        ids.insert(stringIn(page, u"id"));
    ids.remove(QString());
    BlockReader reader(ids);
    WrittenBlocks all;
    for (const json::Value& page : pages) {
        WrittenBlocks blocks = reader.read(blocksOf(page));
        if (!all.empty() && !blocks.empty())
            all.push_back({WrittenBlock::Kind::Other, u"___"_s});
        append(all, std::move(blocks));
    }
    append(all, reader.readEnd());
    return joined(all);
}

} // namespace

std::optional<QString> readingOf(const json::Value& content)
{
    const QString type = stringIn(content, u"$type");
    QString text;
    if (type == u"pub.leaflet.content" && !elementsIn(content, u"pages").empty()) {
        text = readingOfPages(elementsIn(content, u"pages"));
    } else if (type == u"pub.leaflet.content" || type == u"app.offprint.content"
               || type == u"blog.pckt.content") {
        const QSet<QString> none;
        BlockReader reader(none);
        WrittenBlocks all = reader.read(elementsIn(content, u"items"));
        append(all, reader.readEnd());
        text = joined(all);
    }
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString sentenceOn(const QString& contentType)
{
    const QString type = toldOf(contentType);
    const bool isKnown = type == u"pub.leaflet.content" || type == u"app.offprint.content"
        || type == u"blog.pckt.content" || type == u"at.markpub.markdown"
        || type == u"site.standard.content.markdown";
    if (isKnown)
        return boxed(Words::tr("The record does not hold the text of its body: %1").arg(type));
    return boxed(type.isEmpty()
                     ? Words::tr("The body is of a kind that Galley does not know.")
                     : Words::tr("The body is of a kind that Galley does not know: %1").arg(type));
}

} // namespace galley::foreign
