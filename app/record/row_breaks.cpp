// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/record/record_rows_test.cpp

#include "app/record/row_breaks.h"

#include "app/record/line_ends.h"
#include "app/record/visible_spelling.h"

namespace galley {

namespace {

constexpr qsizetype maximumUnitsOfColumn = 16; // letters with heaps of marks end somewhere

// Walks along one line and says when its row is full.
class RowFilling {
public:
    explicit RowFilling(int columns) : m_columns(columns) { }

    void begin(qsizetype position)
    {
        m_start = position;
        m_place = position;
        m_width = m_placeWidth = 0;
        m_last = 0;
    }

    // Where the row has to end for the character at `position` not to fit; -1: it fits.
    qsizetype take(qsizetype position, const Character& character)
    {
        const bool isFree = position > m_start && mayPart(m_last, character.value);
        if (isFree && (m_last == ' ' || m_last == ',')) {
            m_place = position;
            m_placeWidth = m_width;
        }
        const int width = columnsOf(character.value);
        const bool isEndless = position - m_start >= maximumUnitsOfColumn * m_columns;
        m_last = character.value;
        m_width += width;
        if (!isEndless && (m_width <= m_columns || !isFree))
            return -1;
        // Half empty rows are harder to read than parted words.
        const qsizetype end = 2 * m_placeWidth >= m_columns ? m_place : position;
        m_width = end == position ? width : m_width - m_placeWidth;
        m_start = m_place = end;
        m_placeWidth = 0;
        return end;
    }

private:
    int m_columns;
    qsizetype m_start = 0; // of the row
    qsizetype m_place = 0; // the last one where a row would rather end
    int m_width = 0; // columns so far
    int m_placeWidth = 0; // up to that place
    char32_t m_last = 0;
};

} // namespace

void findRowBreaks(QStringView text, TextRange stretch, int columns,
                   const std::function<void(qsizetype position)>& found)
{
    RowFilling row(columns);
    row.begin(stretch.start);
    for (qsizetype at = stretch.start; at < stretch.end();) {
        if (const qsizetype ending = lineEndAt(text, at)) {
            at += ending;
            if (at < stretch.end())
                found(at);
            row.begin(at);
            continue;
        }
        const Character character = Character::at(text, at);
        const qsizetype end = row.take(at, character);
        if (end >= 0)
            found(end);
        at += character.length;
    }
}

} // namespace galley
