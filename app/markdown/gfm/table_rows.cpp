// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/gfm/table_rows.h"

#include <algorithm>

namespace galley::markdown {

namespace {

bool isCellBlank(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\v' || character == u'\f';
}

TextRange trimmed(QStringView line, qsizetype start, qsizetype end)
{
    while (start < end && isCellBlank(line[start]))
        ++start;
    while (end > start && isCellBlank(line[end - 1]))
        --end;
    return {start, end - start};
}

} // namespace

bool mayBeDelimiterRow(QByteArrayView line)
{
    // Marks of quotes may stand before it.
    return line.contains('-') && std::all_of(line.begin(), line.end(), [](char character) {
               return QByteArrayView("-|: \t\v\f>").contains(character);
           });
}

std::optional<std::vector<CellAlignment>> delimiterRow(QStringView line)
{
    std::vector<CellAlignment> alignments;
    for (const TextRange& range : cellsOf(line)) {
        QStringView cell = line.sliced(range.start, range.length);
        const bool isLeft = cell.startsWith(u':');
        if (isLeft)
            cell = cell.sliced(1);
        const bool isRight = cell.endsWith(u':');
        if (isRight)
            cell.chop(1);
        const bool areHyphens = std::all_of(cell.begin(), cell.end(),
                                            [](QChar character) { return character == u'-'; });
        if (cell.isEmpty() || !areHyphens)
            return std::nullopt;
        if (isLeft)
            alignments.push_back(isRight ? CellAlignment::Center : CellAlignment::Left);
        else
            alignments.push_back(isRight ? CellAlignment::Right : CellAlignment::None);
    }
    if (alignments.empty())
        return std::nullopt;
    return alignments;
}

std::vector<TextRange> cellsOf(QStringView line)
{
    std::vector<TextRange> cells;
    const TextRange row = trimmed(line, 0, line.size());
    qsizetype start = row.start;
    if (start < row.end() && line[start] == u'|')
        ++start;
    for (qsizetype at = start; at < row.end(); ++at) {
        if (line[at] != u'|' || (at > start && line[at - 1] == u'\\'))
            continue;
        cells.push_back(trimmed(line, start, at));
        start = at + 1;
    }
    if (start < row.end())
        cells.push_back(trimmed(line, start, row.end()));
    return cells;
}

} // namespace galley::markdown
