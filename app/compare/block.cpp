// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/block.h"

#include "app/text/line_ends.h"

#include <algorithm>
#include <optional>

namespace galley::compare {

namespace {

constexpr qsizetype shortestFence = 3;
constexpr qsizetype shortestRule = 3;
constexpr qsizetype deepestHeading = 6;
constexpr qsizetype longestNumber = 9; // digits, as CommonMark has it

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

qsizetype lengthOfRun(QStringView text, QChar of)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == of)
        ++length;
    return length;
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    return indent;
}

qsizetype digitsOf(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits <= longestNumber && isDigit(text[digits]))
        ++digits;
    const bool isNumber = digits > 0 && digits <= longestNumber && digits + 1 < text.size()
        && (text[digits] == u'.' || text[digits] == u')') && isWhiteSpace(text[digits + 1]);
    return isNumber ? digits : 0;
}

bool isItem(QStringView text)
{
    const bool isBullet = text[0] == u'-' || text[0] == u'*' || text[0] == u'+';
    return (isBullet && text.size() > 1 && isWhiteSpace(text[1])) || digitsOf(text) > 0;
}

bool isRule(QStringView text)
{
    const QChar mark = text[0];
    if (mark != u'-' && mark != u'*' && mark != u'_')
        return false;
    const auto isOfRule = [mark](QChar unit) { return unit == mark || isWhiteSpace(unit); };
    return text.count(mark) >= shortestRule && std::all_of(text.begin(), text.end(), isOfRule);
}

bool opensFence(QStringView text)
{
    const qsizetype length = lengthOfRun(text, text[0]);
    if (length < shortestFence || (text[0] != u'`' && text[0] != u'~'))
        return false;
    return text[0] == u'~' || !text.sliced(length).contains(u'`');
}

bool isUnderline(QStringView text)
{
    return !text.isEmpty() && (text[0] == u'=' || text[0] == u'-')
        && lengthOfRun(text, text[0]) == text.size();
}

// A line of a text, without the white space at its end.
struct Line {
    TextRange range;
    qsizetype indent = 0;
    std::optional<BlockKind> kind; // of a block that it would begin; nothing: it is blank
    qsizetype depth = 0;
};

class Reading {
public:
    explicit Reading(QStringView text) : m_text(text)
    {
        for (qsizetype start = 0; start < text.size();)
            start = readLine(start);
    }

    QList<Block> blocks() const
    {
        QList<Block> blocks{{{0, 0}, BlockKind::Start, 0, {}}};
        for (qsizetype first = 0; first < m_lines.size();) {
            if (!m_lines[first].kind) {
                ++first;
                continue;
            }
            BlockKind kind = *m_lines[first].kind;
            const qsizetype end = endOf(first, kind);
            const qsizetype start = m_lines[first].range.start;
            Block block{
                {start, m_lines[end - 1].range.end() - start}, kind, m_lines[first].depth, {}};
            if (kind == BlockKind::Item) {
                block.number = numberOfItem(viewOf(m_lines[first]));
                block.number.start += start;
            }
            blocks.append(block);
            first = end;
        }
        blocks.append({{m_text.size(), 0}, BlockKind::End, 0, {}});
        return blocks;
    }

private:
    qsizetype readLine(qsizetype start)
    {
        qsizetype end = lineEnd(m_text, start);
        const qsizetype next = behindLine(m_text, end);
        while (end > start && isWhiteSpace(m_text[end - 1]))
            --end;
        Line line{{start, end - start}, 0, {}, 0};
        look(line);
        m_lines.append(line);
        return next;
    }

    void look(Line& line) const
    {
        const QStringView whole = viewOf(line);
        line.indent = line.depth = indentOf(whole);
        const QStringView text = whole.sliced(line.indent);
        if (text.isEmpty())
            return;
        const qsizetype hashes = lengthOfRun(text, u'#');
        line.kind = BlockKind::Paragraph;
        if (opensFence(text)) {
            line.kind = BlockKind::Code;
        } else if (hashes > 0 && hashes <= deepestHeading
                   && (hashes == text.size() || isWhiteSpace(text[hashes]))) {
            line.kind = BlockKind::Heading;
            line.depth = hashes;
        } else if (text[0] == u'|') {
            line.kind = BlockKind::Row;
        } else if (isRule(text)) {
            line.kind = BlockKind::Rule;
        } else if (isItem(text)) {
            line.kind = BlockKind::Item;
        }
    }

    qsizetype endOf(qsizetype first, BlockKind& kind) const
    {
        if (kind == BlockKind::Code)
            return endOfFence(first);
        qsizetype end = first + 1;
        if (kind != BlockKind::Paragraph && kind != BlockKind::Item)
            return end;
        for (; end < m_lines.size(); ++end) {
            const Line& line = m_lines[end];
            if (kind == BlockKind::Paragraph && isUnderline(contentOf(line))) {
                kind = BlockKind::Heading;
                return end + 1;
            }
            if (line.kind != BlockKind::Paragraph || isQuoted(line) != isQuoted(m_lines[end - 1]))
                break;
        }
        return end;
    }

    qsizetype endOfFence(qsizetype first) const
    {
        const QStringView opening = contentOf(m_lines[first]);
        const qsizetype length = lengthOfRun(opening, opening[0]);
        qsizetype end = first + 1;
        while (end < m_lines.size()) {
            const QStringView content = contentOf(m_lines[end++]);
            if (content.size() >= length && lengthOfRun(content, opening[0]) == content.size())
                return end;
        }
        while (end > first + 1 && m_lines[end - 1].range.isEmpty())
            --end;
        return end;
    }

    QStringView viewOf(const Line& line) const
    {
        return m_text.sliced(line.range.start, line.range.length);
    }
    QStringView contentOf(const Line& line) const { return viewOf(line).sliced(line.indent); }
    bool isQuoted(const Line& line) const { return contentOf(line).startsWith(u'>'); }

    QStringView m_text;
    QList<Line> m_lines;
};

} // namespace

bool isWhiteSpace(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isWhiteSpace);
}

TextRange numberOfItem(QStringView text)
{
    const qsizetype indent = indentOf(text);
    return {indent, digitsOf(text.sliced(indent))};
}

QList<Block> blocksOf(QStringView text)
{
    return Reading(text).blocks();
}

} // namespace galley::compare
