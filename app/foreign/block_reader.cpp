// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/block_reader.h"

#include "app/atproto/at_uri.h"
#include "app/foreign/block_kinds.h"
#include "app/foreign/block_members.h"
#include "app/foreign/members.h"
#include "app/foreign/pictures.h"
#include "app/foreign/reading.h"
#include "app/foreign/words.h"

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// Units that one container puts before a line at most: an item with a number of nine digits.
constexpr qsizetype deepestPrefix = 11;

MarkedText plain(const QString& text)
{
    return {text, {}};
}

MarkedText linked(const QString& text, const QString& url)
{
    MarkedText link = plain(text);
    if (!text.isEmpty())
        link.marks.push_back({MarkKind::Link, {0, text.size()}, url});
    return link;
}

} // namespace

WrittenBlocks BlockReader::readEnd()
{
    std::vector<WrittenItem> items;
    for (const MarkedText& note : m_notes.all()) {
        const QString text = inlineOf(note, 1);
        if (m_isCut)
            break;
        WrittenItem item;
        if (!text.isEmpty())
            item.blocks.push_back({WrittenBlock::Kind::Paragraph, text});
        items.push_back(item);
    }
    WrittenBlocks end;
    if (!items.empty()) {
        end.push_back({WrittenBlock::Kind::Other, u"___"_s});
        end.push_back(listOf(items, true, 1, false));
    }
    if (m_isCut)
        addBox(Words::tr("The text goes on. Galley reads no more of it."), end);
    return end;
}

void BlockReader::read(const json::Value& block, WrittenBlocks& to)
{
    if (!isTooMuch())
        readOne(block, 0, to);
}

WrittenBlocks BlockReader::readAll(const std::vector<json::Value>& blocks, int depth)
{
    WrittenBlocks written;
    if (blocks.empty() || isTooDeep(depth, written))
        return written;
    for (const json::Value& block : blocks) {
        if (isTooMuch())
            break;
        readOne(block, depth, written);
    }
    return written;
}

bool BlockReader::isTooDeep(int depth, WrittenBlocks& to)
{
    if (depth > maximumNesting)
        addBox(Words::tr("What is nested deeper is not shown."), to);
    return depth > maximumNesting;
}

bool BlockReader::isTooMuch()
{
    m_isCut = m_isCut || m_units > maximumText || m_blocks > maximumBlocks;
    return m_isCut;
}

bool BlockReader::isTooMuch(const QString& markdown, int depth)
{
    m_units += markdown.size() + (markdown.count(u'\n') + 1) * deepestPrefix * depth;
    return isTooMuch();
}

QString BlockReader::inlineOf(const MarkedText& text, int depth, InlinePlace place)
{
    QString markdown = inlineMarkdown(text, place);
    return isTooMuch(markdown, depth) ? QString() : markdown;
}

void BlockReader::readOne(const json::Value& block, int depth, WrittenBlocks& to)
{
    ++m_blocks;
    const QString type = typeOf(block);
    switch (blockKindOf(type)) {
    case BlockKind::Text:
        return readText(block, depth, to);
    case BlockKind::Heading:
        return readHeading(block, depth, to);
    case BlockKind::BulletList:
        return readList(block, false, depth, to);
    case BlockKind::OrderedList:
        return readList(block, true, depth, to);
    case BlockKind::Quote:
        return readQuote(block, {}, depth, to);
    case BlockKind::Callout:
        return readQuote(block, toldOf(stringIn(block, u"emoji")), depth, to);
    case BlockKind::Code:
        return readCode(codeIn(block), languageOf(block), depth, to);
    case BlockKind::Math:
        return readCode(codeIn(block), u"math"_s, depth, to);
    case BlockKind::Html:
        return readCode(codeIn(block), u"html"_s, depth, to);
    case BlockKind::Rule:
        to.push_back({WrittenBlock::Kind::Other, u"___"_s});
        return;
    case BlockKind::Picture:
        return readPictures(block, depth, to);
    case BlockKind::Table:
        return readTable(block, depth, to);
    case BlockKind::LinkCard:
    case BlockKind::Button:
        return readLink(block, depth, to);
    case BlockKind::Post:
        return readPost(block, depth, to);
    case BlockKind::OtherRecord: {
        const QString uri = stringIn(block, u"uri");
        return addBox(Words::tr("Another record, which is not part of this one: %1")
                          .arg(toldOf(uri.isEmpty() ? stringIn(block, u"ref") : uri)),
                      to);
    }
    case BlockKind::Page:
        if (m_pages.contains(stringIn(block, u"id")))
            return;
        return addBox(Words::tr("A page that this record does not hold."), to);
    case BlockKind::MembersOnly:
        return addBox(Words::tr("What follows is for members only."), to);
    case BlockKind::Unknown:
        break;
    }
    readUnknown(block, depth, to);
}

MarkedText BlockReader::textOf(const json::Value& block)
{
    return markedTextOf(stringIn(block, u"plaintext"), memberIn(block, u"facets"), &m_notes);
}

void BlockReader::readText(const json::Value& block, int depth, WrittenBlocks& to)
{
    if (const QString text = inlineOf(textOf(block), depth); !text.isEmpty())
        to.push_back({WrittenBlock::Kind::Paragraph, text});
}

void BlockReader::readHeading(const json::Value& block, int depth, WrittenBlocks& to)
{
    const QString text = inlineOf(textOf(block), depth, InlinePlace::Heading);
    if (!text.isEmpty())
        to.push_back({WrittenBlock::Kind::Other, QString(levelOf(block), u'#') + u' ' + text});
}

void BlockReader::readList(const json::Value& list, bool isOrdered, int depth, WrittenBlocks& to)
{
    const std::vector<json::Value> elements = itemsOf(list);
    if (elements.empty() || isTooDeep(depth, to))
        return;
    std::vector<WrittenItem> items;
    for (const json::Value& element : elements) {
        ++m_blocks;
        if (isTooMuch())
            break;
        items.push_back(readItem(element, isOrdered, depth));
    }
    if (items.empty())
        return;
    const auto kind = isOrdered ? WrittenBlock::Kind::OrderedList : WrittenBlock::Kind::BulletList;
    const bool isAlternate = !to.empty() && to.back().kind == kind && !to.back().isAlternate;
    to.push_back(listOf(items, isOrdered, firstNumberOf(list), isAlternate));
}

WrittenItem BlockReader::readItem(const json::Value& item, bool isOrdered, int depth)
{
    WrittenItem read;
    if (const auto checked = memberIn(item, u"checked")) {
        if (checked->kind() == json::Kind::True)
            read.task = WrittenItem::Task::Done;
        else if (checked->kind() == json::Kind::False)
            read.task = WrittenItem::Task::Open;
    }
    if (const auto content = objectIn(item, u"content")) {
        if (typeOf(*content).isEmpty())
            readText(*content, depth + 1, read.blocks);
        else
            read.blocks = readAll({*content}, depth + 1);
    } else if (!stringIn(item, u"plaintext").isEmpty()) {
        readText(item, depth + 1, read.blocks);
    } else {
        read.blocks = readAll(elementsIn(item, u"content"), depth + 1);
    }
    if (!elementsIn(item, u"children").empty()) {
        readList(item, isOrdered, depth + 1, read.blocks);
    } else if (const auto ordered = objectIn(item, u"orderedListChildren")) {
        readList(*ordered, true, depth + 1, read.blocks);
    } else if (const auto unordered = objectIn(item, u"unorderedListChildren")) {
        readList(*unordered, false, depth + 1, read.blocks);
    }
    return read;
}

void BlockReader::readQuote(const json::Value& block, const QString& sign, int depth,
                            WrittenBlocks& to)
{
    WrittenBlocks inner;
    MarkedText text = textOf(block);
    if (!sign.isEmpty()) {
        const QString before = sign + u' ';
        text.text.prepend(before);
        for (Mark& mark : text.marks)
            mark.range.start += before.size();
    }
    if (const QString markdown = inlineOf(text, depth + 1); !markdown.isEmpty())
        inner.push_back({WrittenBlock::Kind::Paragraph, markdown});
    for (WrittenBlock& each : readAll(elementsIn(block, u"content"), depth + 1))
        inner.push_back(std::move(each));
    if (!inner.empty())
        to.push_back({WrittenBlock::Kind::Other, quoted(joined(inner))});
}

void BlockReader::readCode(const QString& code, const QString& language, int depth,
                           WrittenBlocks& to)
{
    const QString block = fenced(code, language);
    if (!isTooMuch(block, depth))
        to.push_back({WrittenBlock::Kind::Other, block});
}

QStringList BlockReader::readImages(const json::Value& block, int depth)
{
    QStringList images;
    for (const Picture& picture : picturesIn(block)) {
        if (picture.target.isEmpty())
            continue;
        const QString image = markdownOf(picture);
        if (isTooMuch(image, depth))
            break;
        images.append(image);
    }
    return images;
}

void BlockReader::readPictures(const json::Value& block, int depth, WrittenBlocks& to)
{
    const QStringList lines = readImages(block, depth);
    if (!lines.isEmpty())
        to.push_back({WrittenBlock::Kind::Paragraph, lines.join(u'\n')});
    else if (!isTooMuch())
        addBox(Words::tr("A picture that this record does not hold."), to);
}

void BlockReader::readTable(const json::Value& table, int depth, WrittenBlocks& to)
{
    std::vector<std::vector<QString>> rows;
    for (const json::Value& row : elementsIn(table, u"content")) {
        std::vector<QString> cells;
        for (const json::Value& cell : elementsIn(row, u"content")) {
            ++m_blocks;
            if (isTooMuch() || cells.size() >= maximumColumns)
                break;
            cells.push_back(readCell(cell, depth));
            const auto attributes = objectIn(cell, u"attrs");
            const qint64 span = attributes ? numberIn(*attributes, u"colspan").value_or(1) : 1;
            for (qint64 more = 1; more < span && more < 20 && cells.size() < maximumColumns; ++more)
                cells.emplace_back();
        }
        if (!cells.empty())
            rows.push_back(std::move(cells));
    }
    if (!rows.empty())
        to.push_back({WrittenBlock::Kind::Other, tableOf(rows)});
}

QString BlockReader::readCell(const json::Value& cell, int depth)
{
    QStringList parts;
    std::vector<json::Value> blocks = elementsIn(cell, u"content");
    blocks.insert(blocks.begin(), cell); // which may have a text of its own
    for (const json::Value& block : blocks) {
        ++m_blocks;
        if (isTooMuch())
            break;
        parts.append(readImages(block, depth));
        parts.append(inlineOf(textOf(block), depth, InlinePlace::Cell));
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void BlockReader::readLink(const json::Value& block, int depth, WrittenBlocks& to)
{
    const QString url = addressIn(block).trimmed();
    if (url.isEmpty() && !codeIn(block).isEmpty())
        return readCode(codeIn(block), u"html"_s, depth, to);
    if (url.isEmpty())
        return readUnknown(block, depth, to);
    const bool isButton = blockKindOf(typeOf(block)) == BlockKind::Button;
    const QString title = toldOf(stringIn(block, isButton ? u"text" : u"title"));
    const int inner = isButton ? depth : depth + 1; // a card is a quotation
    const QString link = inlineOf(linked(title.isEmpty() ? toldOf(url) : title, url), inner);
    if (isTooMuch())
        return;
    if (isButton) {
        to.push_back({WrittenBlock::Kind::Paragraph, link});
        return;
    }
    QStringList parts{link};
    for (const QStringView name : {u"description", u"siteName"})
        parts.append(inlineOf(plain(toldOf(stringIn(block, name))), inner));
    parts.removeAll(QString());
    to.push_back({WrittenBlock::Kind::Other, quoted(parts.join(u"\n\n"_s))});
}

void BlockReader::readPost(const json::Value& block, int depth, WrittenBlocks& to)
{
    const auto reference = objectIn(block, u"postRef");
    const auto post = atproto::AtUri::parse(reference ? stringIn(*reference, u"uri") : QString());
    if (!post || post->collection != u"app.bsky.feed.post" || post->recordKey.isEmpty())
        return readUnknown(block, depth, to);
    const QString url =
        u"https://bsky.app/profile/%1/post/%2"_s.arg(post->authority, post->recordKey);
    const QString link = inlineOf(linked(Words::tr("A post on Bluesky"), url), depth + 1);
    if (!link.isEmpty())
        to.push_back({WrittenBlock::Kind::Other, quoted(link)});
}

// What it holds is shown below the box as far as that is known.
void BlockReader::readUnknown(const json::Value& block, int depth, WrittenBlocks& to)
{
    const QString type = toldOf(typeOf(block));
    addBox(type.isEmpty() ? Words::tr("A block that does not say of what kind it is.")
                          : Words::tr("A block of a kind that Galley does not know: %1").arg(type),
           to);
    readText(block, depth, to);
    for (WrittenBlock& inner : readAll(blocksWithin(block), depth + 1))
        to.push_back(std::move(inner));
}

void BlockReader::addBox(const QString& sentence, WrittenBlocks& to)
{
    to.push_back({WrittenBlock::Kind::Other, boxed(sentence)});
}

} // namespace galley::foreign
