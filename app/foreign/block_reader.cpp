// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/block_reader.h"

#include "app/foreign/block_kinds.h"
#include "app/foreign/inline_markdown.h"
#include "app/foreign/members.h"
#include "app/foreign/pictures.h"
#include "app/foreign/reading.h"
#include "app/foreign/words.h"

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepestPrefix = 4; // units that one container puts before a line

QString typeOf(const json::Value& block)
{
    return stringIn(block, u"$type");
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

QString codeIn(const json::Value& block)
{
    for (const QStringView name : {u"plaintext", u"code", u"tex", u"html"}) {
        if (QString code = stringIn(block, name); !code.isEmpty())
            return code;
    }
    return {};
}

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

// Elements that are blocks of their own.
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

} // namespace

WrittenBlocks BlockReader::readEnd()
{
    WrittenBlocks end;
    if (m_isCut)
        addBox(Words::tr("The text goes on. Galley reads no more of it."), end);
    if (m_notes.all().empty())
        return end;
    end.push_back({WrittenBlock::Kind::Other, u"___"_s});
    std::vector<WrittenItem> items;
    for (const MarkedText& note : m_notes.all()) {
        WrittenItem item;
        if (const QString text = inlineMarkdown(note); !text.isEmpty())
            item.blocks.push_back({WrittenBlock::Kind::Paragraph, text});
        items.push_back(item);
    }
    end.push_back(listOf(items, true, 1, false));
    return end;
}

void BlockReader::read(const json::Value& block, WrittenBlocks& to)
{
    if (!isTooMuch(0))
        readOne(block, 0, to);
}

WrittenBlocks BlockReader::readAll(const std::vector<json::Value>& blocks, int depth)
{
    WrittenBlocks written;
    if (depth > maximumNesting) {
        if (!blocks.empty())
            addBox(Words::tr("What is nested deeper is not shown."), written);
        return written;
    }
    for (const json::Value& block : blocks) {
        if (isTooMuch(0))
            break;
        readOne(block, depth, written);
    }
    return written;
}

bool BlockReader::isTooMuch(qsizetype units)
{
    m_units += units;
    m_isCut = m_isCut || m_units > maximumText || m_blocks > maximumBlocks;
    return m_isCut;
}

void BlockReader::readOne(const json::Value& block, int depth, WrittenBlocks& to)
{
    ++m_blocks;
    const QString type = typeOf(block);
    switch (blockKindOf(type)) {
    case BlockKind::Text:
        return readText(block, to);
    case BlockKind::Heading:
        return readHeading(block, to);
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
    case BlockKind::Pictures:
        return readPictures(block, to);
    case BlockKind::Table:
        return readTable(block, to);
    case BlockKind::LinkCard:
    case BlockKind::Button:
        return readLink(block, to);
    case BlockKind::Post:
        return readPost(block, to);
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
    const QString text = stringIn(block, u"plaintext");
    if (isTooMuch(text.size()))
        return {};
    return markedTextOf(text, memberIn(block, u"facets"), &m_notes);
}

void BlockReader::readText(const json::Value& block, WrittenBlocks& to)
{
    if (const QString text = inlineMarkdown(textOf(block)); !text.isEmpty())
        to.push_back({WrittenBlock::Kind::Paragraph, text});
}

void BlockReader::readHeading(const json::Value& block, WrittenBlocks& to)
{
    const auto attributes = objectIn(block, u"attrs");
    const auto within = attributes ? numberIn(*attributes, u"level") : std::nullopt;
    const qint64 level =
        qBound(qint64(1), numberIn(block, u"level").value_or(within.value_or(1)), qint64(6));
    const QString text = inlineMarkdown(textOf(block), InlinePlace::Heading);
    if (!text.isEmpty())
        to.push_back({WrittenBlock::Kind::Other, QString(level, u'#') + u' ' + text});
}

void BlockReader::readList(const json::Value& list, bool isOrdered, int depth, WrittenBlocks& to)
{
    std::vector<json::Value> elements = elementsIn(list, u"children");
    if (elements.empty())
        elements = elementsIn(list, u"content");
    const auto attributes = objectIn(list, u"attrs");
    const auto within = attributes ? numberIn(*attributes, u"start") : std::nullopt;
    const qint64 first = numberIn(list, u"startIndex").value_or(within.value_or(1));
    std::vector<WrittenItem> items;
    for (const json::Value& element : elements) {
        ++m_blocks;
        if (isTooMuch(0))
            break;
        items.push_back(readItem(element, isOrdered, depth));
    }
    if (items.empty())
        return;
    const auto kind = isOrdered ? WrittenBlock::Kind::OrderedList : WrittenBlock::Kind::BulletList;
    const bool isAlternate = !to.empty() && to.back().kind == kind && !to.back().isAlternate;
    to.push_back(listOf(items, isOrdered, first, isAlternate));
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
            readText(*content, read.blocks);
        else
            read.blocks = readAll({*content}, depth + 1);
    } else if (!stringIn(item, u"plaintext").isEmpty()) {
        readText(item, read.blocks);
    } else {
        read.blocks = readAll(elementsIn(item, u"content"), depth + 1);
    }
    if (depth >= maximumNesting)
        return read;
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
    if (const QString markdown = inlineMarkdown(text); !markdown.isEmpty())
        inner.push_back({WrittenBlock::Kind::Paragraph, markdown});
    for (WrittenBlock& each : readAll(elementsIn(block, u"content"), depth + 1))
        inner.push_back(std::move(each));
    if (!inner.empty())
        to.push_back({WrittenBlock::Kind::Other, quoted(joined(inner))});
}

// Containers put something before each line.
void BlockReader::readCode(const QString& code, const QString& language, int depth,
                           WrittenBlocks& to)
{
    if (!isTooMuch(code.size() + code.count(u'\n') * deepestPrefix * depth))
        to.push_back({WrittenBlock::Kind::Other, fenced(code, language)});
}

void BlockReader::readPictures(const json::Value& block, WrittenBlocks& to)
{
    QStringList lines;
    for (const Picture& picture : picturesIn(block)) {
        if (isTooMuch(picture.description.size() + picture.caption.size()))
            break;
        if (!picture.target.isEmpty())
            lines.append(markdownOf(picture));
    }
    if (lines.isEmpty())
        addBox(Words::tr("A picture that this record does not hold."), to);
    else
        to.push_back({WrittenBlock::Kind::Paragraph, lines.join(u'\n')});
}

void BlockReader::readTable(const json::Value& table, WrittenBlocks& to)
{
    constexpr std::size_t mostColumns = 500;
    std::vector<std::vector<QString>> rows;
    for (const json::Value& row : elementsIn(table, u"content")) {
        std::vector<QString> cells;
        for (const json::Value& cell : elementsIn(row, u"content")) {
            ++m_blocks;
            if (isTooMuch(0) || cells.size() == mostColumns)
                break;
            cells.push_back(readCell(cell));
            const auto attributes = objectIn(cell, u"attrs");
            const qint64 span = attributes ? numberIn(*attributes, u"colspan").value_or(1) : 1;
            for (qint64 more = 1; more < span && more < 20; ++more)
                cells.emplace_back();
        }
        if (!cells.empty())
            rows.push_back(std::move(cells));
    }
    if (!rows.empty())
        to.push_back({WrittenBlock::Kind::Other, tableOf(rows)});
}

QString BlockReader::readCell(const json::Value& cell)
{
    QStringList parts;
    std::vector<json::Value> blocks = elementsIn(cell, u"content");
    blocks.insert(blocks.begin(), cell); // which may have a text of its own
    for (const json::Value& block : blocks) {
        ++m_blocks;
        if (isTooMuch(0))
            break;
        for (const Picture& picture : picturesIn(block)) {
            if (!picture.target.isEmpty())
                parts.append(markdownOf(picture));
        }
        parts.append(inlineMarkdown(textOf(block), InlinePlace::Cell));
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void BlockReader::readLink(const json::Value& block, WrittenBlocks& to)
{
    QString url;
    for (const QStringView name : {u"href", u"src", u"url", u"embedUrl"}) {
        if (url.isEmpty())
            url = stringIn(block, name);
    }
    if (url.isEmpty() && !codeIn(block).isEmpty())
        return readCode(codeIn(block), u"html"_s, 0, to);
    if (url.isEmpty() || isTooMuch(url.size()))
        return readUnknown(block, 0, to);
    const bool isButton = blockKindOf(typeOf(block)) == BlockKind::Button;
    const QString title = toldOf(stringIn(block, isButton ? u"text" : u"title"));
    QStringList parts{inlineMarkdown(linked(title.isEmpty() ? toldOf(url) : title, url))};
    for (const QStringView name : {u"description", u"siteName"})
        parts.append(inlineMarkdown(plain(toldOf(stringIn(block, name)))));
    parts.removeAll(QString());
    if (isButton)
        to.push_back({WrittenBlock::Kind::Paragraph, parts.front()});
    else
        to.push_back({WrittenBlock::Kind::Other, quoted(parts.join(u"\n\n"_s))});
}

void BlockReader::readPost(const json::Value& block, WrittenBlocks& to)
{
    const auto post = objectIn(block, u"postRef");
    const QStringList parts = (post ? stringIn(*post, u"uri") : QString()).split(u'/');
    constexpr qsizetype partsOfUri = 5; // at:, nothing, the person, the collection, the key
    if (parts.size() != partsOfUri)
        return readUnknown(block, 0, to);
    const QString url = u"https://bsky.app/profile/%1/post/%2"_s.arg(parts[2], parts[4]);
    to.push_back({WrittenBlock::Kind::Other,
                  quoted(inlineMarkdown(linked(Words::tr("A post on Bluesky"), url)))});
}

// What it holds is shown below the box as far as that is known.
void BlockReader::readUnknown(const json::Value& block, int depth, WrittenBlocks& to)
{
    const QString type = toldOf(typeOf(block));
    addBox(type.isEmpty() ? Words::tr("A block that does not say of what kind it is.")
                          : Words::tr("A block of a kind that Galley does not know: %1").arg(type),
           to);
    readText(block, to);
    for (WrittenBlock& inner : readAll(blocksWithin(block), depth + 1))
        to.push_back(std::move(inner));
}

void BlockReader::addBox(const QString& sentence, WrittenBlocks& to)
{
    to.push_back({WrittenBlock::Kind::Other, boxed(sentence)});
}

} // namespace galley::foreign
