// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/cell_bars.h"

#include <algorithm>

namespace galley::review {

namespace {

qsizetype cellsIn(QStringView row)
{
    qsizetype bars = 0;
    for (qsizetype at = 0; at < row.size(); ++at) {
        if (row[at] == u'\\')
            ++at;
        else if (row[at] == u'|')
            ++bars;
    }
    return bars;
}

// Whether a line is a row of a table: somewhere above it, with rows alone between, is the line of
// dashes.
bool isTableRow(QStringView text, qsizetype lineStart)
{
    while (lineStart > 0) {
        const qsizetype end = lineStart - 1;
        lineStart = end == 0 ? 0 : text.lastIndexOf(u'\n', end - 1) + 1;
        const QStringView line = text.sliced(lineStart, end - lineStart).trimmed();
        if (!line.startsWith(u'|'))
            return false;
        const bool isDashes = std::all_of(line.begin(), line.end(), [](QChar unit) {
            return QStringView(u"|-: \t").contains(unit);
        });
        if (isDashes)
            return true;
    }
    return false;
}

} // namespace

QString withBarsEscaped(const QString& text, TextRange place, const QString& words)
{
    const QStringView trimmed = QStringView(words).trimmed();
    if (!words.contains(u'|') || words.contains(u'\n') || trimmed.startsWith(u'|')
        || trimmed.endsWith(u'|'))
        return words;
    const qsizetype start = place.start == 0 ? 0 : text.lastIndexOf(u'\n', place.start - 1) + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', place.end());
    const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
    const QStringView row = QStringView(text).sliced(start, end - start);
    const QString after = text.sliced(start, place.start - start) + words
        + text.sliced(place.end(), end - place.end());
    if (cellsIn(row) == cellsIn(after) || !isTableRow(text, start))
        return words;
    QString escaped;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == u'\\' && at + 1 < words.size())
            escaped += words[at++];
        else if (words[at] == u'|')
            escaped += u'\\';
        escaped += words[at];
    }
    return escaped;
}

} // namespace galley::review
