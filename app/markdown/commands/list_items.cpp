// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/list_keys_test.cpp

#include "app/markdown/commands/list_items.h"

#include "app/markdown/inlines/line_cursor.h"

#include <algorithm>

namespace galley::markdown {

namespace {

// Behind "-" or "12.".
qsizetype signEnd(QStringView line, const LinePrefix& prefix)
{
    qsizetype end = prefix.markerStart;
    while (end < line.size() && line[end] != prefix.bullet)
        ++end;
    return end + 1;
}

// Words that begin five columns or more behind the sign are code, and the item begins one behind.
int contentColumn(const QString& line, const LinePrefix& prefix)
{
    constexpr qsizetype widestPadding = 4;
    const qsizetype sign = signEnd(line, prefix);
    const qsizetype padding = prefix.markerEnd - sign;
    const bool isEmpty = prefix.markerEnd == line.size();
    return indentOf(line) + static_cast<int>(sign - prefix.markerStart)
        + (isEmpty || padding > widestPadding ? 1 : static_cast<int>(padding));
}

// "* * *" and "- - -".
bool isRule(QStringView words)
{
    qsizetype signs = 0;
    for (const QChar unit : words) {
        if (unit == words.front())
            ++signs;
        else if (unit != u' ' && unit != u'\t')
            return false;
    }
    return signs >= 3 && words.front() != u'+';
}

// How many "`" or "~" a fence begins with; 0: the words are none.
qsizetype fenceLength(QStringView words)
{
    if (words.isEmpty() || (words.front() != u'`' && words.front() != u'~'))
        return 0;
    qsizetype length = 0;
    while (length < words.size() && words[length] == words.front())
        ++length;
    return length >= 3 ? length : 0;
}

class ListReading {
public:
    void read(const QString& line, int number)
    {
        const LinePrefix prefix = prefixOf(line);
        const QStringView words = QStringView(line).sliced(prefix.markerStart);
        if (words.isEmpty()) {
            m_wasBlank = true;
            return;
        }
        const int indent = indentOf(line);
        const bool isInFence = m_fence > 0 && indent >= m_fenceColumn;
        if (isInFence) {
            if (words.front() == m_fenceSign && fenceLength(words) >= m_fence)
                m_fence = 0;
        } else {
            m_fence = 0;
            readOutsideFence(line, number, prefix, indent);
        }
        for (const int item : std::as_const(m_open))
            m_items[item].endLine = number + 1;
        m_wasBlank = false;
    }

    QList<ListItem> items() const { return m_items; }

private:
    void readOutsideFence(const QString& line, int number, const LinePrefix& prefix, int indent)
    {
        const QStringView words = QStringView(line).sliced(prefix.markerStart);
        const bool isItem = prefix.hasMarker() && !isRule(words);
        const bool interrupts = fenceLength(words) > 0 || words.front() == u'#' || isRule(words);
        if (!isItem && !interrupts && !m_wasBlank)
            return; // goes on with the words above, however far it is indented
        while (!m_open.isEmpty() && indent < m_items[m_open.last()].content)
            m_open.removeLast();
        const int parent = m_open.isEmpty() ? -1 : m_open.last();
        if (isItem)
            addItem(line, number, prefix, parent);
        else
            m_last[parent + 1] = -1; // a list ends where words stand between
        const QStringView content = isItem ? QStringView(line).sliced(prefix.contentStart) : words;
        m_fence = fenceLength(content);
        if (m_fence > 0) {
            m_fenceSign = content.front();
            m_fenceColumn = m_open.isEmpty() ? 0 : m_items[m_open.last()].content;
        }
    }

    void addItem(const QString& line, int number, const LinePrefix& prefix, int parent)
    {
        const int index = static_cast<int>(m_items.size());
        ListItem item;
        item.line = number;
        item.column = indentOf(line);
        item.content = contentColumn(line, prefix);
        item.parent = parent;
        item.previous = m_last[parent + 1];
        item.list = index;
        item.prefix = prefix;
        if (item.previous >= 0 && m_items[item.previous].prefix.marker == prefix.marker
            && m_items[item.previous].prefix.bullet == prefix.bullet)
            item.list = m_items[item.previous].list;
        m_last[parent + 1] = index;
        m_last.append(-1);
        m_items.append(item);
        m_open.append(index);
    }

    QList<ListItem> m_items;
    QList<int> m_open; // the items that the line above belongs to, the outermost first
    QList<int> m_last{-1}; // the last item directly in none, in the first, in the second…
    qsizetype m_fence = 0; // as many signs as the open fence has
    QChar m_fenceSign;
    int m_fenceColumn = 0;
    bool m_wasBlank = true;
};

} // namespace

int indentOf(const QString& line)
{
    return LineCursor(QStringView(line).sliced(prefixOf(line).quoteEnd)).indent();
}

bool isBlankLine(const QString& line)
{
    return prefixOf(line).markerStart == line.size();
}

QList<ListItem> listItemsIn(const QStringList& lines)
{
    ListReading reading;
    for (int number = 0; number < lines.size(); ++number)
        reading.read(lines[number], number);
    return reading.items();
}

QString shifted(const QString& line, int columns)
{
    const LinePrefix prefix = prefixOf(line);
    if (columns == 0 || prefix.markerStart == line.size())
        return line;
    return line.left(prefix.quoteEnd) + QString(qMax(0, indentOf(line) + columns), u' ')
        + line.sliced(prefix.markerStart);
}

QString withMarker(const QString& line, LinePrefix::Marker marker, QChar bullet, qint64 number)
{
    const LinePrefix prefix = prefixOf(line);
    const QString sign =
        marker == LinePrefix::Marker::Number ? QString::number(number) + bullet : QString(bullet);
    return line.left(prefix.markerStart) + sign + line.sliced(signEnd(line, prefix));
}

} // namespace galley::markdown
