// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/child_reparse_test.cpp

#include "app/markdown/blocks/context_lines.h"

#include "app/markdown/inlines/byte_lines.h"
#include "app/markdown/inlines/container_marks.h"

#include <optional>

namespace galley::markdown {

namespace {

constexpr const char* quoteMark = "> ";

// Stands behind what the quotes and items of the first `steps` steps put before a line; `start` is
// where it begins.
ByteCursor behindMarks(QByteArrayView text, const EditPath& path, int steps, qsizetype line,
                       qsizetype& start)
{
    start = line == 0 && text.startsWith(byteOrderMark) ? byteOrderMark.size() : line;
    ByteCursor cursor(text.sliced(start, lineEnd(text, start) - start));
    for (int step = 1; step < steps; ++step) {
        const EditPath::Step& around = path.at(step);
        if (around.node->kind == NodeKind::Quote && takeQuoteMark(cursor))
            takeQuoteSpace(cursor);
        else if (around.node->kind == NodeKind::Item && around.byte != line)
            cursor.skipColumns(around.node->indent);
        else if (around.node->kind == NodeKind::Item)
            takeItem(cursor);
    }
    return cursor;
}

// That of the item that a step of the path is, before its marker.
ByteCursor beforeMarker(QByteArrayView text, const EditPath& path, int step, qsizetype& start)
{
    ByteCursor cursor = behindMarks(text, path, step, path.at(step).byte, start);
    cursor.skipIndent();
    return cursor;
}

// A marker among spaces, as wide as the item is.
QByteArray itemMark(QByteArrayView text, const EditPath& path, int step)
{
    constexpr qsizetype maximumPadding = 4;
    qsizetype start = 0;
    const QByteArrayView rest = beforeMarker(text, path, step, start).rest();
    const QByteArray marker = rest.first(markerLength(rest)).toByteArray();
    const qsizetype spaces = path.at(step).node->indent - marker.size();
    const qsizetype padding = qBound<qsizetype>(1, spaces, maximumPadding);
    return QByteArray(qMax<qsizetype>(0, spaces - padding), ' ') + marker
        + QByteArray(padding, ' ');
}

} // namespace

// A heading without words ends with its line, and lets whatever follows begin.
ContextLines::ContextLines(QByteArrayView text, const EditPath& path, const EditPath::Child& first)
    : m_children(static_cast<std::size_t>(path.count()))
{
    struct Pending {
        QByteArray line;
        qsizetype byte = 0; // at which the line begins that it stands for
        int step = 0; // the innermost that it opens
    };
    std::optional<Pending> pending;
    const auto flush = [&](qsizetype nextLine) {
        if (pending && pending->byte != nextLine) {
            add(pending->line + "#\n");
            m_children[static_cast<std::size_t>(pending->step)] = 1;
        }
        pending.reset();
    };
    QByteArray goOn; // what the quotes and items put before their further lines
    for (int number = 1; number <= first.step; ++number) {
        const EditPath::Step& step = path.at(number);
        const NodeKind kind = step.node->kind;
        if (kind == NodeKind::Quote || kind == NodeKind::Item) {
            if (!pending || pending->byte != step.byte) {
                flush(step.byte);
                pending = Pending{goOn, step.byte, 0};
            }
            const bool isQuote = kind == NodeKind::Quote;
            pending->line += isQuote ? QByteArray(quoteMark) : itemMark(text, path, number);
            pending->step = number;
            goOn += isQuote ? QByteArray(quoteMark) : QByteArray(step.node->indent, ' ');
        } else if (kind == NodeKind::Table && first.byte != step.byte) {
            flush(step.byte);
            const qsizetype delimiters = behindLine(text, step.byte);
            add(text.sliced(step.byte, delimiters - step.byte));
            add(text.sliced(delimiters, behindLine(text, delimiters) - delimiters));
            m_children[static_cast<std::size_t>(number)] = 1;
        }
    }
    flush(first.byte);
}

qsizetype ContextLines::itemWords(QByteArrayView text, const EditPath& path, int step)
{
    qsizetype start = 0;
    ByteCursor cursor = beforeMarker(text, path, step, start);
    cursor.skipColumns(static_cast<int>(markerLength(cursor.rest())));
    cursor.skipIndent();
    return start + cursor.offset();
}

bool ContextLines::beginsFence(QByteArrayView text, const EditPath& path,
                               const EditPath::Child& code)
{
    qsizetype start = 0;
    ByteCursor cursor = behindMarks(text, path, path.count(), code.byte, start);
    if (cursor.indent() >= codeIndent)
        return false;
    cursor.skipIndent();
    return cursor.rest().startsWith("```") || cursor.rest().startsWith("~~~");
}

void ContextLines::add(QByteArrayView line)
{
    m_text += line;
    ++m_lineCount;
}

} // namespace galley::markdown
