// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_rows.h"

#include "app/record/line_ends.h"
#include "app/record/record_differences.h"
#include "app/record/row_breaks.h"
#include "app/record/row_groups.h"
#include "app/record/visible_spelling.h"
#include "app/record/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace galley {

using record::Words;

namespace {

// Of a text that makes too many rows so much is shown around each difference, at least. UTF-16
// units.
constexpr qsizetype leastShownAround = 4000;

QString leftOutText(qsizetype units)
{
    return Words::tr("⋯ %1 characters are not shown here ⋯").arg(QLocale().toString(units));
}

// About how many rows a text makes.
qsizetype rowsExpected(QStringView text, int columns)
{
    return text.size() / columns + std::count(text.begin(), text.end(), u'\n')
        + std::count(text.begin(), text.end(), u'\r');
}

// Writes the rows of one of the two texts.
class Side {
public:
    Side(QStringView text, QList<TextRange> differing, int columns)
        : m_text(text)
        , m_differing(std::move(differing))
        , m_columns(columns)
    {
    }

    void append(TextRange stretch, RowKind kind, qsizetype maximumUnits)
    {
        if (stretch.length > maximumUnits) {
            const qsizetype half =
                wholePlace(m_text, stretch.start + maximumUnits / 2) - stretch.start;
            const qsizetype end = wholePlace(m_text, stretch.end() - half);
            appendRows({stretch.start, half}, kind);
            appendLeftOut({stretch.start + half, end - stretch.start - half});
            appendRows({end, stretch.end() - end}, kind);
        } else {
            appendRows(stretch, kind);
        }
    }

    void appendLeftOut(TextRange stretch)
    {
        if (stretch.isEmpty())
            return;
        RecordRow row;
        row.kind = RowKind::LeftOut;
        row.text = leftOutText(stretch.length);
        row.marks = {{MarkKind::Spelled, {0, row.text.size()}, stretch.length}};
        row.source = stretch;
        row.line = numberAt(stretch.start);
        row.endsLine = isLineStart(m_text, stretch.end());
        for (qsizetype at = stretch.start + 1; at < stretch.end(); ++at)
            m_lines += isLineStart(m_text, at) ? 1 : 0;
        m_rows.append(row);
    }

    void fillUpTo(qsizetype count)
    {
        const qsizetype place = m_rows.isEmpty() ? 0 : m_rows.last().source.end();
        while (m_rows.size() < count) {
            RecordRow absent;
            absent.kind = RowKind::Absent;
            absent.source = {place, 0};
            m_rows.append(absent);
        }
    }

    qsizetype count() const { return m_rows.size(); }
    QList<RecordRow> rows() { return std::move(m_rows); }

private:
    void appendRows(TextRange stretch, RowKind kind)
    {
        if (stretch.isEmpty())
            return;
        qsizetype start = stretch.start;
        findRowBreaks(m_text, stretch, m_columns, [&](qsizetype position) {
            appendRow({start, position - start}, kind);
            start = position;
        });
        appendRow({start, stretch.end() - start}, kind);
    }

    qsizetype numberAt(qsizetype position) { return isLineStart(m_text, position) ? ++m_lines : 0; }

    void appendRow(TextRange source, RowKind kind)
    {
        RecordRow row;
        row.kind = kind;
        row.source = source;
        row.line = numberAt(source.start);
        qsizetype content = source.start;
        while (content < source.end() && lineEndAt(m_text, content) == 0)
            ++content;
        row.endsLine = content < source.end();
        while (m_next < m_differing.size() && m_differing[m_next].end() <= source.start)
            ++m_next;
        qsizetype at = source.start;
        for (qsizetype index = m_next; index < m_differing.size() && at < source.end(); ++index) {
            const TextRange& differing = m_differing[index];
            if (differing.start >= source.end())
                break;
            const qsizetype end = qMin(differing.end(), source.end());
            appendText(row, at, qMax(at, qMin(differing.start, content)));
            at = qMax(at, qMin(differing.start, content));
            const qsizetype column = row.text.size();
            appendText(row, at, qMax(at, qMin(end, content)));
            at = qMax(at, qMin(end, content));
            if (end > content)
                appendSpelled(row,
                              m_text[content] == u'\r' ? QStringLiteral("␍") : QStringLiteral("↵"),
                              source.end() - content);
            if (row.text.size() > column)
                row.marks.append({MarkKind::Changed, {column, row.text.size() - column}, 0});
        }
        appendText(row, at, qMax(at, content));
        m_rows.append(row);
    }

    // `end` is not behind the line's.
    void appendText(RecordRow& row, qsizetype start, qsizetype end) const
    {
        qsizetype plain = start;
        for (qsizetype at = start; at < end;) {
            const Character character = Character::at(m_text, at);
            const QString spelling = visibleSpelling(character.value);
            if (!spelling.isEmpty()) {
                row.text += m_text.sliced(plain, at - plain);
                appendSpelled(row, spelling, character.length);
                plain = at + character.length;
            }
            at += character.length;
        }
        row.text += m_text.sliced(plain, end - plain);
    }

    static void appendSpelled(RecordRow& row, const QString& spelling, qsizetype sourceLength)
    {
        row.marks.append({MarkKind::Spelled, {row.text.size(), spelling.size()}, sourceLength});
        row.text += spelling;
    }

    QStringView m_text;
    QList<TextRange> m_differing; // ascending
    int m_columns;
    QList<RecordRow> m_rows;
    qsizetype m_next = 0; // the first of m_differing that is not behind
    qsizetype m_lines = 0; // that began so far
};

RowKind kindOf(const RowGroup& group)
{
    return group.kind == RowGroup::Kind::Changed ? RowKind::Changed : RowKind::Same;
}

} // namespace

qsizetype RecordRow::sourceAt(qsizetype column) const
{
    qsizetype behind = 0; // in the text: how much more than in the row
    for (const RowMark& mark : marks) {
        if (mark.kind != MarkKind::Spelled || mark.range.start >= column)
            continue;
        if (column < mark.range.end())
            return source.start + mark.range.start + behind;
        behind += mark.sourceLength - mark.range.length;
    }
    return qMin(source.start + column + behind, source.end());
}

bool RecordRow::looksLike(const RecordRow& other) const
{
    return kind == other.kind && text == other.text && marks == other.marks;
}

RecordRows recordRows(const QString& text, int columns)
{
    RecordRows rows = recordRows(text, text, columns);
    rows.beforeText.clear();
    return rows;
}

RecordRows recordRows(const QString& before, const QString& after, int columns)
{
    const QList<Difference> differences = recordDifferences(before, after);
    QList<TextRange> removed;
    QList<TextRange> inserted;
    for (const Difference& difference : differences) {
        removed.append(difference.before);
        inserted.append(difference.after);
    }
    const qsizetype expected = qMax(rowsExpected(before, columns), rowsExpected(after, columns));
    const qsizetype longer = qMax(before.size(), after.size());
    qsizetype shownAround = longer;
    qsizetype shownOfGroup = longer; // on one side
    if (expected > maximumRows / 2) {
        shownOfGroup = longer * (maximumRows / 2) / expected;
        shownAround = qMax(leastShownAround, shownOfGroup / 2 / (differences.size() + 1));
    }

    RecordRows rows{before, after, {}, {}, {}, 0};
    Side beforeSide(before, removed, columns);
    Side afterSide(after, inserted, columns);
    bool isWithinDifference = false;
    bool isFull = false;
    for (const RowGroup& group : rowGroups(before, after, differences, columns, shownAround)) {
        const bool isChanged = group.kind == RowGroup::Kind::Changed;
        const bool beginsDifference = isChanged && !std::exchange(isWithinDifference, isChanged);
        isWithinDifference = isChanged;
        rows.differenceCount += beginsDifference ? 1 : 0;
        if (isFull)
            continue;
        if (beginsDifference)
            rows.differences.append(afterSide.count());
        if (afterSide.count() >= maximumRows) {
            beforeSide.appendLeftOut({group.before.start, before.size() - group.before.start});
            afterSide.appendLeftOut({group.after.start, after.size() - group.after.start});
            isFull = true;
        } else if (group.kind == RowGroup::Kind::LeftOut) {
            beforeSide.appendLeftOut(group.before);
            afterSide.appendLeftOut(group.after);
        } else {
            beforeSide.append(group.before, kindOf(group), shownOfGroup);
            afterSide.append(group.after, kindOf(group), shownOfGroup);
        }
        const qsizetype count = qMax(beforeSide.count(), afterSide.count());
        beforeSide.fillUpTo(count);
        afterSide.fillUpTo(count);
    }
    if (!differences.isEmpty())
        rows.before = beforeSide.rows();
    rows.after = afterSide.rows();
    if (rows.after.isEmpty()) {
        rows.after.append(RecordRow());
        rows.after.last().line = 1;
    }
    return rows;
}

} // namespace galley
