// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/link_shapes.h"

#include <algorithm>

namespace galley::markdown {

namespace {

char at(QByteArrayView text, qsizetype position)
{
    return position < text.size() ? text[position] : '\0';
}

qsizetype behindWhiteSpace(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isWhiteSpace(text[from]))
        ++from;
    return from;
}

qsizetype behindBlanks(QByteArrayView text, qsizetype from)
{
    while (at(text, from) == ' ' || at(text, from) == '\t')
        ++from;
    return from;
}

// Over blanks and at most one line's end.
qsizetype behindOneBreak(QByteArrayView text, qsizetype from)
{
    from = behindBlanks(text, from);
    return at(text, from) == '\n' ? behindBlanks(text, from + 1) : from;
}

bool isLineEnd(QByteArrayView text, qsizetype position)
{
    return position >= text.size() || text[position] == '\n';
}

// cmark's backslash takes the meaning of whatever follows, a line's end too; and it wants a byte
// behind the bracket.
qsizetype bracketedTargetEnd(QByteArrayView text, qsizetype start)
{
    for (qsizetype position = start + 1; position < text.size(); ++position) {
        const char byte = text[position];
        if (byte == '>')
            return position + 1 < text.size() ? position + 1 : -1;
        if (byte == '\\')
            ++position;
        else if (byte == '\n' || byte == '<')
            return -1;
    }
    return -1;
}

qsizetype bareTargetEnd(QByteArrayView text, qsizetype start)
{
    constexpr int deepestParentheses = 32; // cmark's limit
    int depth = 0;
    qsizetype end = start;
    for (; end < text.size(); ++end) {
        if (text[end] == '\\' && isEscapable(at(text, end + 1))) {
            ++end;
        } else if (text[end] == '(') {
            if (++depth > deepestParentheses)
                return -1;
        } else if (text[end] == ')') {
            if (depth == 0)
                break;
            --depth;
        } else if (isWhiteSpace(text[end])) {
            if (end == start)
                return -1;
            break;
        }
    }
    return end >= text.size() || depth != 0 ? -1 : end;
}

// "(target 'title')"
std::optional<LinkTail> inlineTail(QByteArrayView text, qsizetype start)
{
    if (at(text, start) != '(')
        return std::nullopt;
    LinkTail tail;
    tail.target.start = behindWhiteSpace(text, start + 1);
    const qsizetype target = targetEnd(text, tail.target.start);
    if (target < 0)
        return std::nullopt;
    tail.target.length = target - tail.target.start;
    qsizetype close = behindWhiteSpace(text, target);
    if (const qsizetype title = close > target ? titleEnd(text, close) : -1; title >= 0) {
        tail.title = {close, title - close};
        close = behindWhiteSpace(text, title);
    }
    if (at(text, close) != ')')
        return std::nullopt;
    tail.end = close + 1;
    return tail;
}

} // namespace

bool isEscapable(char byte)
{
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@')
        || (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

bool isWhiteSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

qsizetype targetEnd(QByteArrayView text, qsizetype start)
{
    return at(text, start) == '<' ? bracketedTargetEnd(text, start) : bareTargetEnd(text, start);
}

// The longest match, as a scanner made by re2c finds it: a backslash may stand for itself, too.
qsizetype titleEnd(QByteArrayView text, qsizetype start)
{
    const char open = at(text, start);
    if (open != '"' && open != '\'' && open != '(')
        return -1;
    const char close = open == '(' ? ')' : open;
    qsizetype end = -1;
    for (qsizetype position = start + 1; position < text.size(); ++position) {
        if (text[position] != open && text[position] != close)
            continue;
        if (text[position] == close)
            end = position + 1;
        const bool mayBeEscaped = position - 1 > start && text[position - 1] == '\\';
        if (!mayBeEscaped)
            break;
    }
    return end;
}

qsizetype labelEnd(QByteArrayView text, qsizetype start)
{
    constexpr qsizetype longestLabel = 1000; // cmark's limit
    if (at(text, start) != '[')
        return -1;
    qsizetype length = 0;
    qsizetype end = start + 1;
    for (; end < text.size() && text[end] != '[' && text[end] != ']'; ++end, ++length) {
        if (text[end] == '\\' && isEscapable(at(text, end + 1))) {
            ++end;
            ++length;
        }
        if (length > longestLabel)
            return -1;
    }
    return length <= longestLabel && at(text, end) == ']' ? end + 1 : -1;
}

std::optional<Definition> definitionAt(QByteArrayView text, qsizetype start)
{
    Definition definition;
    definition.labelEnd = labelEnd(text, start);
    const bool isEmpty = behindWhiteSpace(text, start + 1) == definition.labelEnd - 1;
    if (definition.labelEnd < 0 || isEmpty || at(text, definition.labelEnd) != ':')
        return std::nullopt;
    const qsizetype target = behindOneBreak(text, definition.labelEnd + 1);
    const qsizetype behindTarget = targetEnd(text, target);
    if (behindTarget < 0)
        return std::nullopt;
    definition.target = {target, behindTarget - target};

    const qsizetype title = behindOneBreak(text, behindTarget);
    const qsizetype behindTitle = title == behindTarget ? -1 : titleEnd(text, title);
    qsizetype end = behindBlanks(text, behindTitle < 0 ? behindTarget : behindTitle);
    if (behindTitle >= 0 && isLineEnd(text, end))
        definition.title = {title, behindTitle - title};
    else if (behindTitle >= 0)
        end = behindBlanks(text, behindTarget); // it was no title
    if (!isLineEnd(text, end))
        return std::nullopt;
    definition.end = qMin(end + 1, text.size());
    return definition;
}

qsizetype definitionsEnd(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] == '[') {
        const auto definition = definitionAt(text, end);
        if (!definition)
            break;
        end = definition->end;
    }
    return end;
}

LinkTail linkTail(QByteArrayView text, qsizetype start)
{
    if (const auto tail = inlineTail(text, start))
        return *tail;
    const qsizetype label = labelEnd(text, start);
    return {{}, {}, label < 0 ? start : label};
}

} // namespace galley::markdown
