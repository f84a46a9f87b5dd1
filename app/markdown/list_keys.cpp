// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/line_prefix.h"
#include "app/markdown/text_commands.h"

namespace galley::markdown {

namespace {

QString nextMarker(const LinePrefix& prefix)
{
    if (!prefix.hasMarker())
        return {};
    const QString box = prefix.hasTaskBox ? QStringLiteral("[ ] ") : QString();
    if (prefix.marker == LinePrefix::Marker::Bullet)
        return prefix.bullet + QStringLiteral(" ") + box;
    return QString::number(prefix.number + 1) + prefix.bullet + QStringLiteral(" ") + box;
}

// What the next line begins with to go on with this line's list or quote.
QString continuationOf(const QString& line, const LinePrefix& prefix)
{
    const QString before = line.left(prefix.markerStart);
    if (prefix.hasMarker() || prefix.quoteDepth > 0)
        return before + nextMarker(prefix);
    return {};
}

CommandResult replaced(const SourceText& text, TextRange range, const QString& inserted)
{
    TextDelta delta;
    if (!range.isEmpty() || !inserted.isEmpty())
        delta.changes.append({range.start, text.mid(range), inserted});
    return {delta, {range.start + inserted.size(), 0}};
}

// How far one level of a list is indented: as wide as the marker of the item above it.
constexpr qsizetype fallbackIndent = 2;

qsizetype indentFor(const SourceText& text, int line)
{
    for (int above = line - 1; above >= 0; --above) {
        const LinePrefix prefix = prefixOf(text.mid(text.lineContent(above)));
        if (prefix.hasMarker())
            return prefix.markerEnd - prefix.markerStart;
        if (prefix.isPlain())
            break;
    }
    return fallbackIndent;
}

} // namespace

CommandResult breakLine(const SourceText& text, TextRange selection)
{
    const int number = text.lineAt(selection.start);
    const TextRange content = text.lineContent(number);
    const QString line = text.mid(content);
    const LinePrefix prefix = prefixOf(line);
    const qsizetype column = selection.start - content.start;
    const QString lineBreak = text.terminatorFor(number);
    if (prefix.isPlain() || column < prefix.contentStart)
        return replaced(text, selection, lineBreak);

    const bool isEmptyItem = QStringView(line).mid(prefix.contentStart).trimmed().isEmpty();
    if (isEmptyItem && selection.isEmpty()) {
        // The innermost of list and quote ends here; without the blank line what follows would
        // still belong to it.
        const qsizetype keep = prefix.hasMarker() ? prefix.quoteEnd : 0;
        return replaced(text, {content.start + keep, content.length - keep},
                        number > 0 ? lineBreak + line.left(keep) : QString());
    }
    return replaced(text, selection, lineBreak + continuationOf(line, prefix));
}

std::optional<CommandResult> indentItems(Indentation direction, const SourceText& text,
                                         TextRange selection)
{
    const int first = text.lineAt(selection.start);
    const int last = text.lineAt(selection.isEmpty() ? selection.start : selection.end() - 1);
    TextDelta delta;
    bool anyItem = false;
    qsizetype startGrowth = 0;
    qsizetype growth = 0;
    const qsizetype indent = indentFor(text, first);
    for (int number = first; number <= qMax(first, last); ++number) {
        const TextRange content = text.lineContent(number);
        const QString line = text.mid(content);
        const LinePrefix prefix = prefixOf(line);
        anyItem = anyItem || prefix.hasMarker();
        const qsizetype position = content.start + prefix.quoteEnd;
        if (direction == Indentation::In && prefix.markerStart < line.size()) {
            delta.changes.append({position, {}, QString(indent, u' ')});
            growth += indent;
        } else if (direction == Indentation::Out) {
            const bool hasTab = prefix.quoteEnd < line.size() && line[prefix.quoteEnd] == u'\t';
            const qsizetype length =
                hasTab ? 1 : qMin(indent, prefix.markerStart - prefix.quoteEnd);
            if (length > 0)
                delta.changes.append({position, line.mid(prefix.quoteEnd, length), {}});
            growth -= length;
        }
        if (number == first)
            startGrowth = growth;
    }
    if (!anyItem)
        return std::nullopt;
    const qsizetype start = qMax(text.lineContent(first).start, selection.start + startGrowth);
    if (selection.isEmpty())
        return CommandResult{delta, {start, 0}};
    return CommandResult{delta, {start, qMax<qsizetype>(0, selection.end() + growth - start)}};
}

} // namespace galley::markdown
