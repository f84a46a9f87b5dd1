// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/reading.h"

#include "app/foreign/block_reader.h"
#include "app/foreign/members.h"
#include "app/foreign/words.h"

#include <algorithm>
#include <utility>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// A block and where it stands.
struct Place {
    json::Value block;
    QString pointer;
};

// What stands in a page, without the place that it has there. A canvas is read from its top to its
// bottom.
std::vector<Place> placesIn(const json::Value& page, const QString& pointer)
{
    std::vector<Place> places;
    for (const json::Value& block : elementsIn(page, u"blocks"))
        places.push_back({block, u"%1/blocks/%2"_s.arg(pointer).arg(places.size())});
    if (stringIn(page, u"$type") == u"pub.leaflet.pages.canvas") {
        const auto heightOf = [](const Place& place) {
            return std::pair(numberIn(place.block, u"y").value_or(0),
                             numberIn(place.block, u"x").value_or(0));
        };
        std::stable_sort(places.begin(), places.end(), [&](const Place& one, const Place& other) {
            return heightOf(one) < heightOf(other);
        });
    }
    for (Place& place : places) {
        if (const auto block = objectIn(place.block, u"block"))
            place = {*block, place.pointer + u"/block"_s};
    }
    return places;
}

// A reading while it is put together.
class Reading {
public:
    explicit Reading(const json::Value& content)
    {
        const QString type = stringIn(content, u"$type");
        const std::vector<json::Value> pages = elementsIn(content, u"pages");
        if (type == u"pub.leaflet.content" && !pages.empty())
            readPages(pages);
        else if (type == u"pub.leaflet.content" || type == u"app.offprint.content"
                 || type == u"blog.pckt.content")
            readItems(elementsIn(content, u"items"));
    }

    QString text() const { return joined(m_blocks); }

    std::vector<ReadBlock> places() const
    {
        std::vector<ReadBlock> places;
        qsizetype start = 0;
        for (std::size_t index = 0; index < m_blocks.size(); ++index) {
            if (!m_pointers[index].isEmpty())
                places.push_back({start, m_pointers[index]});
            start += m_blocks[index].markdown.size() + blockSeparator.size();
        }
        return places;
    }

private:
    void readPages(const std::vector<json::Value>& pages)
    {
        QSet<QString> ids;
        for (const json::Value& page : pages)
            ids.insert(stringIn(page, u"id"));
        ids.remove(QString());
        BlockReader reader(ids);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            const std::size_t before = m_blocks.size();
            if (before > 0)
                m_blocks.push_back({WrittenBlock::Kind::Other, u"___"_s});
            m_pointers.resize(m_blocks.size());
            read(reader, placesIn(pages[page], u"/pages/%1"_s.arg(page)));
            if (before > 0 && m_blocks.size() == before + 1)
                m_blocks.pop_back(); // nothing is on the page
            m_pointers.resize(m_blocks.size());
        }
        end(reader);
    }

    void readItems(const std::vector<json::Value>& items)
    {
        const QSet<QString> none;
        BlockReader reader(none);
        std::vector<Place> places;
        places.reserve(items.size());
        for (const json::Value& item : items)
            places.push_back({item, u"/items/%1"_s.arg(places.size())});
        read(reader, places);
        end(reader);
    }

    void read(BlockReader& reader, const std::vector<Place>& places)
    {
        for (const Place& place : places) {
            reader.read(place.block, m_blocks);
            m_pointers.resize(m_blocks.size(), place.pointer);
        }
    }

    void end(BlockReader& reader)
    {
        for (WrittenBlock& block : reader.readEnd())
            m_blocks.push_back(std::move(block));
        m_pointers.resize(m_blocks.size());
    }

    WrittenBlocks m_blocks;
    std::vector<QString> m_pointers; // of each; empty: it is nobody's
};

} // namespace

std::optional<QString> readingOf(const json::Value& content)
{
    const QString text = Reading(content).text();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::vector<ReadBlock> blocksRead(const json::Value& content)
{
    return Reading(content).places();
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
