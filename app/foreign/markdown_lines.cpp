// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/markdown_lines.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

QString indentedBy(qsizetype columns, const QString& markdown)
{
    const QString indent(columns, u' ');
    QStringList lines = markdown.split(u'\n');
    for (qsizetype line = 1; line < lines.size(); ++line) {
        if (!lines[line].isEmpty())
            lines[line].prepend(indent);
    }
    return lines.join(u'\n');
}

bool mayBeTight(const WrittenItem& item)
{
    return item.blocks.size() <= 1
        || (item.blocks.size() == 2 && item.blocks[0].kind == WrittenBlock::Kind::Paragraph
            && item.blocks[1].isTight);
}

QString withTask(WrittenItem::Task task, WrittenBlocks blocks, const QString& separator)
{
    const bool isDone = task == WrittenItem::Task::Done;
    const bool isPlain = !blocks.empty() && blocks.front().kind == WrittenBlock::Kind::Paragraph;
    if (task != WrittenItem::Task::None && isPlain)
        blocks.front().markdown.prepend(isDone ? u"[x] "_s : u"[ ] "_s);
    else if (task != WrittenItem::Task::None) // only a paragraph has a box
        blocks.insert(blocks.begin(), {WrittenBlock::Kind::Paragraph, isDone ? u"☑"_s : u"☐"_s});
    QStringList parts;
    for (const WrittenBlock& block : blocks)
        parts.append(block.markdown);
    return parts.join(separator);
}

} // namespace

QString joined(const WrittenBlocks& blocks)
{
    QStringList parts;
    for (const WrittenBlock& block : blocks)
        parts.append(block.markdown);
    return parts.join(blockSeparator);
}

QString quoted(const QString& markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (QString& line : lines)
        line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
    return lines.join(u'\n');
}

QString fenceAround(QStringView code, qsizetype shortest)
{
    qsizetype longest = shortest - 1;
    qsizetype run = 0;
    for (const QChar unit : code) {
        run = unit == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    return QString(longest + 1, u'`');
}

QString fenced(const QString& code, const QString& language)
{
    QString text = code;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    constexpr qsizetype shortest = 3;
    const QString fence = fenceAround(text, shortest);
    const bool isEnded = text.isEmpty() || text.endsWith(u'\n');
    return fence + language + u'\n' + text + (isEnded ? QString() : u"\n"_s) + fence;
}

QString boxed(const QString& sentence)
{
    return fenced(sentence, u"galley"_s);
}

WrittenBlock listOf(const std::vector<WrittenItem>& items, bool isOrdered, qint64 first,
                    bool isAlternate)
{
    constexpr qint64 highest = 900'000'000; // nine digits, whatever stands in the list
    const bool isTight = std::all_of(items.begin(), items.end(), mayBeTight);
    const QString separator = isTight ? u"\n"_s : u"\n\n"_s;
    qint64 number = qBound(qint64(0), first, highest);
    // What begins with nothing, or with another number, would not begin a list below a paragraph.
    const bool mayFollow =
        !items.empty() && !items.front().blocks.empty() && (!isOrdered || number == 1);
    QStringList lines;
    for (const WrittenItem& item : items) {
        const QString mark = isOrdered ? QString::number(number++) + (isAlternate ? u")"_s : u"."_s)
                                       : (isAlternate ? u"*"_s : u"-"_s);
        const QString content = withTask(item.task, item.blocks, separator);
        lines.append(content.isEmpty() ? mark : mark + u' ' + indentedBy(mark.size() + 1, content));
    }
    return {isOrdered ? WrittenBlock::Kind::OrderedList : WrittenBlock::Kind::BulletList,
            lines.join(separator), isTight && mayFollow, isAlternate};
}

QString tableOf(const std::vector<std::vector<QString>>& rows)
{
    std::size_t columns = 0;
    for (const auto& row : rows)
        columns = std::max(columns, row.size());
    QStringList lines;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        QStringList cells(rows[index].begin(), rows[index].end());
        if (index == 0) {
            while (static_cast<std::size_t>(cells.size()) < columns)
                cells.append(QString());
        }
        lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        if (index == 0)
            lines.append(u'|' + u" --- |"_s.repeated(static_cast<qsizetype>(columns)));
    }
    return lines.join(u'\n');
}

} // namespace galley::foreign
