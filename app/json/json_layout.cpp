// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/json/json_edit_test.cpp

#include "app/json/json_layout.h"

namespace galley::json {

namespace {

bool isLineBreak(char character)
{
    return character == '\n' || character == '\r';
}

// The line break in a stretch of white space, and what follows the last one.
QByteArray lineBreakIn(const QByteArray& space)
{
    if (space.contains("\r\n"))
        return "\r\n";
    return space.contains('\n') ? "\n" : space.contains('\r') ? "\r" : "";
}

QByteArray behindLastBreak(const QByteArray& space)
{
    qsizetype start = space.size();
    while (start > 0 && !isLineBreak(space[start - 1]))
        --start;
    return space.mid(start);
}

// The white space behind an opening bracket.
QByteArray openingOf(const QByteArray& text, const Value& container)
{
    const qsizetype start = container.range().start + 1;
    qsizetype end = start;
    while (end < text.size() && QByteArrayView(" \t\r\n").contains(text[end]))
        ++end;
    return text.mid(start, end - start);
}

} // namespace

Layout::Layout(const Tree& tree) : m_text(tree.text())
{
    const Value root = tree.root();
    if (!root.isObject() || root.size() == 0)
        return;
    const QByteArray opening = openingOf(m_text, root);
    m_newline = lineBreakIn(opening);
    m_unit = isMultiLine() ? behindLastBreak(opening) : QByteArray();
    const Member first = root.members().front();
    const qsizetype keyEnd = first.key.range().end();
    m_colon = m_text.mid(keyEnd, first.value.range().start - keyEnd);
}

QByteArray Layout::inlineSeparator() const
{
    return m_colon.endsWith(' ') ? ", " : ",";
}

QByteArray Layout::memberIndent(const Value& object) const
{
    const QByteArray opening = openingOf(m_text, object);
    if (object.size() > 0 && !lineBreakIn(opening).isEmpty())
        return behindLastBreak(opening);
    return lineIndent(object.range().start) + m_unit;
}

QByteArray Layout::lineIndent(qsizetype byteOffset) const
{
    qsizetype start = byteOffset;
    while (start > 0 && !isLineBreak(m_text[start - 1]))
        --start;
    qsizetype end = start;
    while (end < byteOffset && (m_text[end] == ' ' || m_text[end] == '\t'))
        ++end;
    return m_text.mid(start, end - start);
}

QByteArray Layout::enclosed(char opening, const QByteArrayList& items, char closing,
                            const QByteArray& indent) const
{
    if (items.isEmpty())
        return QByteArray() + opening + closing;
    if (!isMultiLine())
        return opening + items.join(inlineSeparator()) + closing;
    const QByteArray itemStart = m_newline + indent + m_unit;
    return opening + itemStart + items.join("," + itemStart) + m_newline + indent + closing;
}

} // namespace galley::json
