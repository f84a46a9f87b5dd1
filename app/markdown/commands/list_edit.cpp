// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/list_keys_test.cpp

#include "app/markdown/commands/list_edit.h"

#include <QMap>

#include <algorithm>

namespace galley::markdown {

namespace {

// Farther from the edit no number is changed.
constexpr int maximumLines = 20'000;
constexpr qint64 largestNumber = 999'999'999; // https://spec.commonmark.org/0.30/#list-items

// Words that are in no list, unless they go on with those of an item above.
bool isPlainLine(const QString& line)
{
    return !isBlankLine(line) && !prefixOf(line).hasMarker() && indentOf(line) == 0;
}

bool isInQuote(const QString& line, int depth)
{
    return prefixOf(line).quoteDepth == depth;
}

} // namespace

ListEdit::ListEdit(const SourceText& text, int first, int last) : m_text(text), m_first(first)
{
    const auto lineOfText = [&text](int number) { return text.mid(text.lineContent(number)); };
    const int depth = prefixOf(lineOfText(first)).quoteDepth;
    for (int line = first; line <= last; ++line)
        m_before.append(lineOfText(line));

    // Up: words at the margin are an item's only where its marker stands above them.
    QStringList above;
    qsizetype taken = 0;
    for (int line = first - 1; line >= qMax(0, first - maximumLines); --line) {
        const QString content = lineOfText(line);
        const bool goesOn = taken == above.size(); // no plain words were passed
        if (!isInQuote(content, depth) || (isBlankLine(content) && !goesOn))
            break;
        above.append(content);
        if (!isPlainLine(content))
            taken = above.size();
    }
    above.resize(taken);
    std::reverse(above.begin(), above.end());
    m_first -= static_cast<int>(taken);
    m_before = above + m_before;

    bool wasBlank = isBlankLine(m_before.last());
    const int end = qMin(text.lineCount(), last + maximumLines);
    for (int line = last + 1; line < end; ++line) {
        const QString content = lineOfText(line);
        if (!isInQuote(content, depth) || (wasBlank && isPlainLine(content)))
            break;
        wasBlank = isBlankLine(content);
        m_before.append(content);
    }

    m_after = m_before;
    m_items = listItemsIn(m_before);
    for (int line = 0; line < m_before.size(); ++line)
        m_was.append(line);
    for (int item = 0; item < m_items.size(); ++item)
        m_itemAt.insert(m_items[item].line, item);
}

int ListEdit::itemAt(int line) const
{
    return m_itemAt.value(line, -1);
}

void ListEdit::shift(int firstLine, int endLine, int columns)
{
    for (int line = firstLine; line < endLine; ++line)
        m_after[line] = shifted(m_after[line], columns);
}

int ListEdit::contentOf(const ListItem& item) const
{
    const QList<ListItem> alone = listItemsIn({m_after[item.line]});
    return alone.isEmpty() ? item.content : alone.first().content;
}

void ListEdit::setMarker(const ListItem& item, LinePrefix::Marker marker, QChar bullet,
                         qint64 number)
{
    const int content = contentOf(item);
    m_after[item.line] = withMarker(m_after[item.line], marker, bullet, number);
    shift(item.line + 1, item.endLine, contentOf(item) - content);
    m_touched.insert(item.line);
    if (m_firstTouched < 0 || item.line < m_firstTouched)
        m_firstTouched = item.line;
}

void ListEdit::replace(int first, int end, const QStringList& lines, int owner, int was)
{
    m_after = m_before.first(first) + lines + m_before.sliced(end);
    m_was.clear();
    for (int line = 0; line < first; ++line)
        m_was.append(line);
    for (int line = 0; line < lines.size(); ++line)
        m_was.append(line == owner ? was : -1);
    for (int line = end; line < m_before.size(); ++line)
        m_was.append(line);
    for (int line = first; line < end; ++line)
        m_touched.insert(line);
    m_firstTouched = first;
    m_replacedFirst = first;
    m_replacedEnd = end;
    m_cameEnd = first + static_cast<int>(lines.size());
}

// Lists before the edit, by ListItem::list.
QSet<int> ListEdit::listsTouched() const
{
    QSet<int> lists;
    for (const int line : m_touched) {
        if (const int item = itemAt(line); item >= 0)
            lists.insert(m_items[item].list);
    }
    return lists;
}

void ListEdit::renumber(const QSet<int>& begins)
{
    const QList<ListItem> items = listItemsIn(m_after);
    const QSet<int> touched = listsTouched();
    QMap<int, QList<int>> lists;
    QSet<int> wanted;
    for (int index = 0; index < items.size(); ++index) {
        const ListItem& item = items[index];
        if (!item.isNumbered())
            continue;
        lists[item.list].append(index);
        const int before = itemAt(m_was[item.line]);
        if (before < 0 || m_touched.contains(m_was[item.line])
            || touched.contains(m_items[before].list))
            wanted.insert(item.list);
    }
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        if (wanted.contains(list.key()))
            renumberList(items, list.value(), begins.contains(items[list->first()].line));
    }
}

void ListEdit::renumberList(const QList<ListItem>& items, const QList<int>& members, bool begins)
{
    // What the list was, as far as it was there.
    qint64 start = begins ? 1 : items[members.first()].prefix.number;
    bool isEqual = false;
    for (const int member : members) {
        const int before = itemAt(m_was[items[member].line]);
        if (begins || before < 0 || !m_items[before].isNumbered())
            continue;
        const int first = m_items[before].list;
        start = m_items[first].prefix.number;
        const auto second =
            std::find_if(m_items.begin() + first + 1, m_items.end(),
                         [first](const ListItem& item) { return item.list == first; });
        isEqual = second != m_items.end() && second->prefix.number == start;
        break;
    }
    qint64 number = start;
    for (const int member : members) {
        const ListItem& item = items[member];
        if (item.line < m_firstTouched)
            number = item.prefix.number;
        else if (number <= largestNumber && item.prefix.number != number)
            setNumber(item, number);
        number += isEqual ? 0 : 1;
    }
}

// An item of the text after.
void ListEdit::setNumber(const ListItem& item, qint64 number)
{
    const auto content = [&] { return listItemsIn({m_after[item.line]}).first().content; };
    const int before = content();
    m_after[item.line] =
        withMarker(m_after[item.line], LinePrefix::Marker::Number, item.prefix.bullet, number);
    shift(item.line + 1, item.endLine, content() - before);
}

TextDelta ListEdit::delta() const
{
    TextDelta delta;
    const auto note = [&](const QString& before, const QString& after, int line) {
        delta.changes +=
            differenceBetween(before, after, m_text.lineContent(m_first + line).start).changes;
    };
    const int grown = m_cameEnd - m_replacedEnd;
    for (int line = 0; line < m_before.size(); ++line) {
        if (line == m_replacedFirst && m_replacedEnd > m_replacedFirst) {
            const qsizetype start = m_text.lineContent(m_first + line).start;
            const qsizetype end = m_text.lineContent(m_first + m_replacedEnd - 1).end();
            const QString lineBreak = m_text.terminatorFor(m_first + line);
            note(m_text.mid({start, end - start}),
                 m_after.mid(m_replacedFirst, m_cameEnd - m_replacedFirst).join(lineBreak), line);
            line = m_replacedEnd - 1;
        } else {
            note(m_before[line], m_after[line < m_replacedFirst ? line : line + grown], line);
        }
    }
    return delta;
}

// Where no lines came.
qsizetype ListEdit::growthBefore(int line) const
{
    qsizetype growth = 0;
    for (int before = 0; before < line; ++before)
        growth += m_after[before].size() - m_before[before].size();
    return growth;
}

qsizetype ListEdit::mapped(qsizetype position) const
{
    const int line = lineOf(m_text.lineAt(position));
    const qsizetype start = m_text.lineContent(m_first + line).start;
    const QString& before = m_before[line];
    const QString& after = m_after[line];
    const qsizetype column = position - start;
    const qsizetype moved = column + after.size() - before.size();
    const bool isInWords = column >= prefixOf(before).markerEnd;
    return start + growthBefore(line)
        + (isInWords ? moved : qBound<qsizetype>(0, moved, prefixOf(after).markerEnd));
}

qsizetype ListEdit::placeOf(int line, qsizetype column) const
{
    qsizetype place = m_text.lineContent(m_first + m_replacedFirst).start;
    for (int each = m_replacedFirst; each < line; ++each)
        place += m_after[each].size() + m_text.terminatorFor(m_first + m_replacedFirst).size();
    return place + column;
}

} // namespace galley::markdown
