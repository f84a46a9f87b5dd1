// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/text_commands_test.cpp

#include "app/markdown/commands/line_commands.h"

#include <functional>

namespace galley::markdown {

namespace {

struct Line {
    qsizetype start = 0; // source position
    QString content;

    bool isBlank() const { return content.trimmed().isEmpty(); }
};

// The lines a selection touches; one that ends at a line's start does not touch that line.
QList<Line> linesOf(const SourceText& text, TextRange selection)
{
    const int first = text.lineAt(selection.start);
    const int last = text.lineAt(selection.isEmpty() ? selection.start : selection.end() - 1);
    QList<Line> lines;
    for (int number = first; number <= qMax(first, last); ++number) {
        const TextRange content = text.lineContent(number);
        lines.append({content.start, text.mid(content)});
    }
    return lines;
}

// One change a line: its first `removed` units from `column` on give way to `inserted`.
struct LineChange {
    qsizetype column = 0;
    qsizetype removed = 0;
    QString inserted;
};

CommandResult changeLines(const QList<Line>& lines, TextRange selection,
                          const std::function<LineChange(const Line&)>& changeOf)
{
    TextDelta delta;
    qsizetype caret = selection.start;
    qsizetype growth = 0;
    for (const Line& line : lines) {
        const LineChange change = changeOf(line);
        if (change.removed == 0 && change.inserted.isEmpty())
            continue;
        const qsizetype position = line.start + change.column;
        delta.changes.append(
            {position, line.content.mid(change.column, change.removed), change.inserted});
        growth += change.inserted.size() - change.removed;
        if (position <= selection.start)
            caret = qMax(position, selection.start + growth);
    }
    if (selection.isEmpty())
        return {delta, {caret, 0}};
    const qsizetype start = lines.first().start;
    const qsizetype end = lines.last().start + lines.last().content.size() + growth;
    return {delta, {start, end - start}};
}

bool allLines(const QList<Line>& lines, const std::function<bool(const LinePrefix&)>& holds)
{
    bool any = false;
    for (const Line& line : lines) {
        if (line.isBlank() && lines.size() > 1)
            continue;
        any = true;
        if (!holds(prefixOf(line.content)))
            return false;
    }
    return any;
}

// The length of "## " at `column`, or 0.
qsizetype headingMarkLength(QStringView line, qsizetype column)
{
    qsizetype end = column;
    while (end < line.size() && line[end] == u'#')
        ++end;
    const bool isMark =
        end > column && end - column <= 6 && (end == line.size() || line[end] == u' ');
    if (!isMark)
        return 0;
    while (end < line.size() && line[end] == u' ')
        ++end;
    return end - column;
}

} // namespace

CommandResult toggleHeading(const SourceText& text, TextRange selection)
{
    const QList<Line> lines = linesOf(text, selection);
    bool allHeadings = true;
    for (const Line& line : lines) {
        const qsizetype column = prefixOf(line.content).contentStart;
        if (!line.isBlank() || lines.size() == 1)
            allHeadings = allHeadings && headingMarkLength(line.content, column) > 0;
    }
    return changeLines(lines, selection, [&](const Line& line) -> LineChange {
        if (line.isBlank() && lines.size() > 1)
            return {};
        const qsizetype column = prefixOf(line.content).contentStart;
        const qsizetype mark = headingMarkLength(line.content, column);
        if (allHeadings)
            return {column, mark, {}};
        return {column, mark, QStringLiteral("## ")};
    });
}

CommandResult toggleQuote(const SourceText& text, TextRange selection)
{
    const QList<Line> lines = linesOf(text, selection);
    const bool isQuoted =
        allLines(lines, [](const LinePrefix& prefix) { return prefix.quoteDepth > 0; });
    return changeLines(lines, selection, [&](const Line& line) -> LineChange {
        if (!isQuoted)
            return {0, 0,
                    line.isBlank() && lines.size() > 1 ? QStringLiteral(">")
                                                       : QStringLiteral("> ")};
        const qsizetype mark = line.content.indexOf(u'>');
        if (mark < 0)
            return {};
        const bool hasSpace = mark + 1 < line.content.size() && line.content[mark + 1] == u' ';
        return {mark, hasSpace ? 2 : 1, {}};
    });
}

CommandResult toggleList(const SourceText& text, TextRange selection, LinePrefix::Marker marker)
{
    const QList<Line> lines = linesOf(text, selection);
    const bool isList =
        allLines(lines, [&](const LinePrefix& prefix) { return prefix.marker == marker; });
    int number = 0;
    return changeLines(lines, selection, [&](const Line& line) -> LineChange {
        if (line.isBlank() && lines.size() > 1)
            return {};
        const LinePrefix prefix = prefixOf(line.content);
        const qsizetype length = prefix.contentStart - prefix.markerStart;
        if (isList)
            return {prefix.markerStart, length, {}};
        const QString mark = marker == LinePrefix::Marker::Bullet
            ? QStringLiteral("- ")
            : QStringLiteral("%1. ").arg(++number);
        return {prefix.markerStart, prefix.markerEnd - prefix.markerStart, mark};
    });
}

} // namespace galley::markdown
