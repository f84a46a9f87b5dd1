// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/child_reparse_test.cpp

#include "app/markdown/blocks/code_reparse.h"

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/blocks/context_lines.h"
#include "app/markdown/blocks/edit_path.h"
#include "app/markdown/inlines/byte_lines.h"
#include "app/text/line_ends.h"

#include <algorithm>
#include <utility>

namespace galley::markdown {

namespace {

int lineCountOf(QByteArrayView text)
{
    return ByteLines(text).count();
}

// Behind so many lines; -1 where there are fewer.
qsizetype behindLines(QStringView text, int count)
{
    qsizetype unit = 0;
    for (; count > 0 && unit < text.size(); --count)
        unit = behindLine(text, unit);
    return count > 0 || (unit > 0 && lineEnd(text, unit - 1) == unit) ? -1 : unit;
}

// The line that begins there, with its end.
QStringView lineFrom(QStringView text, qsizetype unit)
{
    return text.sliced(unit, behindLine(text, unit) - unit);
}

qsizetype startOfLine(QByteArrayView text, qsizetype byte)
{
    while (byte > 0 && text[byte - 1] != '\n' && text[byte - 1] != '\r')
        --byte;
    return byte;
}

// Lines that an edit changed, up to a line behind it.
struct ChangedLines {
    ByteRange before;
    ByteRange after;
    QByteArrayView next; // the line behind them
    int removed = 0;
    int inserted = 0;
};

std::optional<ChangedLines> changedLines(const EditedText& edited)
{
    const ByteEdit& edit = edited.edit;
    const QByteArrayView text = edited.text;
    const qsizetype start = startOfLine(text, edit.start);
    const qsizetype end = behindLine(text, edit.endAfter);
    if (end == text.size())
        return std::nullopt;
    const QByteArray old = text.sliced(start, edit.start - start).toByteArray() + edited.removed()
        + text.sliced(edit.endAfter, end - edit.endAfter).toByteArray();
    // An LF behind a CR ended the line before, or ends it now.
    const bool isWithinTerminator =
        start > 0 && text[start - 1] == '\r' && (old.startsWith('\n') || text[start] == '\n');
    if (isWithinTerminator)
        return std::nullopt;
    return ChangedLines{{start, end - edit.growth() - start},
                        {start, end - start},
                        text.sliced(end, behindLine(text, end) - end),
                        lineCountOf(old),
                        lineCountOf(text.sliced(start, end - start))};
}

// What code in the same blocks is read from the lines.
std::optional<Node> codeOf(const EditPath& path, const ContextLines& context,
                           const QByteArray& lines)
{
    const std::vector<Block> blocks = parseText(context.text() + lines).blocks;
    if (blocks.size() != 1)
        return std::nullopt;
    const Node* node = blocks.front().node.get();
    for (int step = 1; step < path.count(); ++step) {
        if (node->kind != path.at(step).node->kind
            || std::ssize(node->blocks) != context.childrenIn(step) + 1)
            return std::nullopt;
        node = node->blocks.back().node.get();
    }
    return node->kind == NodeKind::CodeBlock ? std::optional(*node) : std::nullopt;
}

// The blocks of the path around `node`, the outermost of which is answered.
std::shared_ptr<const Node> around(const EditPath& path, std::shared_ptr<const Node> node,
                                   int lines, int bytes)
{
    for (int number = path.count() - 1; number > 0; --number) {
        const EditPath::Step& step = path.at(number);
        Node holder = *step.node;
        holder.lineCount += lines;
        const auto child = holder.blocks.begin() + step.child;
        child->node = std::move(node);
        std::for_each(child + 1, holder.blocks.end(), [&](ChildBlock& behind) {
            behind.line += lines;
            behind.byte += bytes;
        });
        node = std::make_shared<const Node>(std::move(holder));
    }
    return node;
}

} // namespace

std::optional<Reparse> reparsedCode(const EditedText& edited, qsizetype maximumBytes)
{
    const int block = blockAt(edited.blocks, edited.edit.start);
    if (block < 0)
        return std::nullopt;
    const Block& top = edited.blocks[static_cast<std::size_t>(block)];
    const EditPath path(edited.blocks, block, edited.edit.start);
    const EditPath::Step& holder = path.at(path.count() - 1);
    if (holder.child < 0)
        return std::nullopt;
    const EditPath::Child place = path.child(path.count() - 1, holder.child);
    const Node& code =
        holder.node ? *holder.node->blocks[static_cast<std::size_t>(holder.child)] : *top.node;
    const qsizetype firstLine = behindLine(edited.text, place.byte);
    if (code.kind != NodeKind::CodeBlock || edited.edit.start < firstLine
        || !ContextLines::beginsFence(edited.text, path, place))
        return std::nullopt;
    const auto lines = changedLines(edited);
    if (!lines)
        return std::nullopt;
    const int passed = lineCountOf(edited.text.sliced(firstLine, lines->after.start - firstLine));
    const qsizetype from = behindLines(code.text, passed);
    const qsizetype to = behindLines(code.text, passed + lines->removed);
    // Blank lines at its end are no lines of a block: the one behind must be.
    const bool hasNext = 1 + passed + lines->removed < code.lineCount;
    if (from < 0 || to < 0 || to == code.text.size() || !hasNext)
        return std::nullopt;

    const ContextLines context(edited.text, path, place);
    const QByteArray fence = edited.text.sliced(place.byte, firstLine - place.byte).toByteArray();
    const QByteArray part = fence
        + edited.text.sliced(lines->after.start, lines->after.length).toByteArray()
        + lines->next.toByteArray();
    if (part.size() + context.text().size() > maximumBytes)
        return std::nullopt;
    const auto read = codeOf(path, context, part);
    const qsizetype next = read ? behindLines(read->text, lines->inserted) : -1;
    // Neither the lines nor the one behind them may close the code.
    if (next < 0 || read->info != code.info || behindLines(read->text, lines->inserted + 1) < 0
        || QStringView(read->text).sliced(next) != lineFrom(code.text, to))
        return std::nullopt;

    Node now = code;
    now.text = code.text.first(from) + read->text.first(next) + code.text.sliced(to);
    const int growth = lines->inserted - lines->removed;
    now.lineCount += growth;
    const auto bytes = static_cast<int>(edited.edit.growth());
    Reparse reparse{lines->before, lines->after, context.text() + fence, block, 1, {}};
    reparse.blocks.push_back(
        {{top.source.start, top.source.length + bytes},
         around(path, std::make_shared<const Node>(std::move(now)), growth, bytes)});
    return reparse;
}

} // namespace galley::markdown
