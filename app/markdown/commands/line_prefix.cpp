// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/text_commands_test.cpp

#include "app/markdown/commands/line_prefix.h"

#include "app/base/ascii.h"

namespace galley::markdown {

namespace {

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t';
}

qsizetype skipBlanks(QStringView line, qsizetype from)
{
    while (from < line.size() && isBlank(line[from]))
        ++from;
    return from;
}

// The end of "- ", "* " or "+ " (the space may be the line's end), or `from`.
qsizetype readBullet(QStringView line, qsizetype from, LinePrefix& prefix)
{
    const QChar character = line[from];
    if (character != u'-' && character != u'*' && character != u'+')
        return from;
    prefix.marker = LinePrefix::Marker::Bullet;
    prefix.bullet = character;
    return from + 1;
}

// The end of "12." or "12)", or `from`. Nine digits at most, as the specification says.
qsizetype readNumber(QStringView line, qsizetype from, LinePrefix& prefix)
{
    qsizetype end = from;
    qint64 number = 0;
    while (end < line.size() && end - from < 9 && isAsciiDigit(line[end]))
        number = number * 10 + (line[end++].unicode() - u'0');
    if (end == from || end >= line.size() || (line[end] != u'.' && line[end] != u')'))
        return from;
    prefix.marker = LinePrefix::Marker::Number;
    prefix.bullet = line[end];
    prefix.number = number;
    return end + 1;
}

void readQuoteMarks(QStringView line, LinePrefix& prefix)
{
    while (true) {
        const qsizetype mark = skipBlanks(line, prefix.quoteEnd);
        if (mark - prefix.quoteEnd > 3 || mark >= line.size() || line[mark] != u'>')
            return;
        ++prefix.quoteDepth;
        prefix.quoteEnd = mark + 1;
        if (prefix.quoteEnd < line.size() && line[prefix.quoteEnd] == u' ')
            ++prefix.quoteEnd;
    }
}

void readTaskBox(QStringView line, LinePrefix& prefix)
{
    const QStringView rest = line.mid(prefix.markerEnd);
    if (rest.size() < 3 || rest[0] != u'[' || rest[2] != u']'
        || !QStringView(u" xX").contains(rest[1]))
        return;
    if (rest.size() > 3 && rest[3] != u' ')
        return;
    prefix.hasTaskBox = true;
    prefix.contentStart = prefix.markerEnd + qMin<qsizetype>(4, rest.size());
}

} // namespace

LinePrefix prefixOf(QStringView line)
{
    LinePrefix prefix;
    readQuoteMarks(line, prefix);
    prefix.markerStart = skipBlanks(line, prefix.quoteEnd);
    prefix.markerEnd = prefix.markerStart;
    prefix.contentStart = prefix.markerStart;
    if (prefix.markerStart == line.size())
        return prefix;

    qsizetype end = readBullet(line, prefix.markerStart, prefix);
    if (end == prefix.markerStart)
        end = readNumber(line, prefix.markerStart, prefix);
    if (end < line.size() && !isBlank(line[end]))
        prefix.marker = LinePrefix::Marker::None;
    if (!prefix.hasMarker())
        return prefix;

    prefix.markerEnd = skipBlanks(line, end);
    prefix.contentStart = prefix.markerEnd;
    readTaskBox(line, prefix);
    return prefix;
}

} // namespace galley::markdown
