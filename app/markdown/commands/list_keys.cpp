// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/list_edit.h"
#include "app/markdown/commands/text_commands.h"

namespace galley::markdown {

namespace {

// Who takes out more is not thinking of numbers.
constexpr int maximumTakenOut = 5'000;

// The marker of a new item; numbers are counted behind that.
QString newMarker(const LinePrefix& prefix)
{
    if (!prefix.hasMarker())
        return {};
    const QString box = prefix.hasTaskBox ? QStringLiteral("[ ] ") : QString();
    if (prefix.marker == LinePrefix::Marker::Bullet)
        return prefix.bullet + QStringLiteral(" ") + box;
    return QString::number(prefix.number) + prefix.bullet + QStringLiteral(" ") + box;
}

// What the next line begins with to go on with this line's list or quote.
QString continuationOf(const QString& line, const LinePrefix& prefix)
{
    const QString before = line.left(prefix.markerStart);
    if (prefix.hasMarker() || prefix.quoteDepth > 0)
        return before + newMarker(prefix);
    return {};
}

CommandResult replaced(const SourceText& text, TextRange range, const QString& inserted,
                       qsizetype caret)
{
    TextDelta delta;
    if (!range.isEmpty() || !inserted.isEmpty())
        delta.changes.append({range.start, text.mid(range), inserted});
    return {delta, {range.start + caret, 0}};
}

CommandResult replaced(const SourceText& text, TextRange range, const QString& inserted)
{
    return replaced(text, range, inserted, inserted.size());
}

// Items that are side by side and move together.
using Siblings = QList<int>;

QList<Siblings> chosenIn(const ListEdit& edit, int first, int last)
{
    QList<Siblings> chosen;
    const QList<ListItem>& items = edit.items();
    const auto isChosen = [&](int item) {
        return items[item].line >= first && items[item].line <= last;
    };
    for (int item = 0; item < items.size(); ++item) {
        if (!isChosen(item) || (items[item].parent >= 0 && isChosen(items[item].parent)))
            continue; // goes along with its parent
        const bool goesOn = !chosen.isEmpty() && items[item].previous == chosen.last().last();
        if (!goesOn)
            chosen.append(Siblings());
        chosen.last().append(item);
    }
    return chosen;
}

// Under the item before them, where there is one.
void moveIn(ListEdit& edit, const Siblings& siblings, QSet<int>& begins)
{
    const QList<ListItem>& items = edit.items();
    const ListItem& first = items[siblings.first()];
    if (first.previous < 0)
        return;
    const ListItem& above = items[first.previous];
    const ListItem* child = nullptr; // the last one there
    for (int item = first.previous + 1; item < siblings.first(); ++item) {
        if (items[item].parent == first.previous)
            child = &items[item];
    }
    const LinePrefix& like = child ? child->prefix : first.prefix;
    for (const int each : siblings) {
        const ListItem& item = items[each];
        edit.shift(item.line, item.endLine, above.content - item.column);
        edit.setMarker(item, like.marker, like.bullet, 1);
    }
    if (!child)
        begins.insert(first.line);
}

// Behind the item that they are in, whose list goes on with them; what stands below them there
// becomes theirs.
void moveOut(ListEdit& edit, const Siblings& siblings)
{
    const QList<ListItem>& items = edit.items();
    const ListItem& first = items[siblings.first()];
    const ListItem& last = items[siblings.last()];
    const ListItem* const parent = first.parent < 0 ? nullptr : &items[first.parent];
    for (const int each : siblings) {
        const ListItem& item = items[each];
        edit.shift(item.line, item.endLine, (parent ? parent->column : 0) - item.column);
        if (parent)
            edit.setMarker(item, parent->prefix.marker, parent->prefix.bullet,
                           parent->prefix.number);
    }
    if (parent)
        edit.shift(last.endLine, parent->endLine, edit.contentOf(last) - parent->content);
}

struct Ended {
    TextRange range;
    QString inserted;
    qsizetype caret = 0;
};

// The innermost of list and quote ends on an empty line of it; without the blank lines what is
// around would still belong to it.
Ended endOf(const SourceText& text, int number, const LinePrefix& prefix)
{
    const TextRange content = text.lineContent(number);
    const QString line = text.mid(content);
    const QString lineBreak = text.terminatorFor(number);
    const qsizetype keep = prefix.hasMarker() ? prefix.quoteEnd : 0;
    const QString mark = line.left(keep);
    Ended ended{{content.start + keep, content.length - keep},
                number > 0 ? lineBreak + mark : QString(),
                0};
    ended.caret = ended.inserted.size();
    const bool isListGoingOn = prefix.hasMarker() && number + 1 < text.lineCount()
        && !isBlankLine(text.mid(text.lineContent(number + 1)));
    if (isListGoingOn)
        ended.inserted += lineBreak + mark;
    return ended;
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
    // The tick of a task stays with its words.
    const bool isBeforeTask = selection.isEmpty() && prefix.hasTaskBox
        && column == prefix.contentStart && column < line.size();
    if (prefix.isPlain() || column < prefix.contentStart)
        return replaced(text, selection, lineBreak);

    const bool isEmptyItem = QStringView(line).mid(prefix.contentStart).trimmed().isEmpty();
    if (isEmptyItem && selection.isEmpty()) {
        if (prefix.hasMarker()) {
            const ListEdit edit(text, number, number);
            const int item = edit.itemAt(edit.lineOf(number));
            if (item >= 0 && edit.items()[item].parent >= 0) {
                if (auto out = indentItems(Indentation::Out, text, selection))
                    return *out;
            }
        }
        const Ended ended = endOf(text, number, prefix);
        return replaced(text, ended.range, ended.inserted, ended.caret);
    }
    if (prefix.marker != LinePrefix::Marker::Number) {
        if (!isBeforeTask)
            return replaced(text, selection, lineBreak + continuationOf(line, prefix));
        const QString before = line.left(prefix.markerStart) + newMarker(prefix);
        return replaced(text, {content.start, 0}, before + lineBreak, before.size());
    }

    const int last = text.lineAt(selection.end());
    ListEdit edit(text, number, last);
    const int first = edit.lineOf(number);
    const int end = edit.lineOf(last) + 1;
    const QString rest =
        text.mid({selection.end(), text.lineContent(last).end() - selection.end()});
    if (isBeforeTask) {
        const QString above = line.left(prefix.markerStart) + newMarker(prefix);
        edit.replace(first, end, {above, line}, 1, first);
        edit.renumber();
        return {edit.delta(), {edit.placeOf(first, above.size()), 0}};
    }
    const QString below = continuationOf(line, prefix);
    edit.replace(first, end, {line.left(column), below + rest}, 0, first);
    edit.renumber();
    const CommandResult result{edit.delta(), {}};
    const qsizetype words = edit.after()[first + 1].size() - rest.size();
    return {result.delta, {edit.placeOf(first + 1, words), 0}};
}

CommandResult removeLines(const SourceText& text, TextRange selection)
{
    const int number = text.lineAt(selection.start);
    const int lastNumber = text.lineAt(selection.end());
    CommandResult plain = replaced(text, selection, {});
    if (number == lastNumber || lastNumber - number > maximumTakenOut)
        return plain;
    ListEdit edit(text, number, lastNumber);
    const int first = edit.lineOf(number);
    const int last = edit.lineOf(lastNumber);
    const qsizetype column = selection.start - text.lineContent(number).start;
    const qsizetype lastColumn = selection.end() - text.lineContent(lastNumber).start;
    const QString line = edit.before()[first].left(column) + edit.before()[last].sliced(lastColumn);
    const bool isBeforeFirst = column <= prefixOf(edit.before()[first]).markerStart;
    edit.replace(first, last + 1, {line}, 0, isBeforeFirst ? last : first);
    edit.renumber();
    return {edit.delta(), plain.selection};
}

std::optional<CommandResult> indentItems(Indentation direction, const SourceText& text,
                                         TextRange selection)
{
    const int first = text.lineAt(selection.start);
    const int last =
        qMax(first, text.lineAt(selection.isEmpty() ? selection.start : selection.end() - 1));
    ListEdit edit(text, first, last);
    const QList<Siblings> chosen = chosenIn(edit, edit.lineOf(first), edit.lineOf(last));
    if (chosen.isEmpty())
        return std::nullopt;
    QSet<int> begins;
    for (const Siblings& siblings : chosen) {
        if (direction == Indentation::In)
            moveIn(edit, siblings, begins);
        else
            moveOut(edit, siblings);
    }
    edit.renumber(begins);
    const qsizetype start = edit.mapped(selection.start);
    const qsizetype end = selection.isEmpty() ? start : edit.mapped(selection.end());
    return CommandResult{edit.delta(), {start, end - start}};
}

} // namespace galley::markdown
