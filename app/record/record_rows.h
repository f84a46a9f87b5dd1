// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QString>

namespace galley {

enum class RowKind {
    Same,
    Changed,
    Absent, // keeps the place of a row that only the other side has
    LeftOut, // says how much is not shown here
};

enum class MarkKind { Changed, Spelled };

// A stretch of a row that is not shown as other text is.
struct RowMark {
    MarkKind kind = MarkKind::Changed;
    TextRange range; // in the row
    qsizetype sourceLength = 0; // of Spelled: how much of the text it stands for

    bool operator==(const RowMark&) const = default;
};

// One row of a text in a fixed pitch: a line of it, or a part of one that is too long for a row.
struct RecordRow {
    RowKind kind = RowKind::Same;
    QString text; // as it is shown
    QList<RowMark> marks; // of each kind ascending
    TextRange source; // what it shows; with the line's end
    qsizetype line = 0; // the number of the line that begins here, from 1; 0: none does
    bool endsLine = true; // whether the line's end is in it

    // Where the text stands that is shown in that column; of what is spelled out, its start.
    qsizetype sourceAt(qsizetype column) const;
    // What a reader sees of it, where it stands in the text left aside.
    bool looksLike(const RecordRow& other) const;
};

// Two states of a text side by side. Equal text stands in equal rows, so that both have the same
// number of rows; where nothing differs, `before` has none.
struct RecordRows {
    QString beforeText;
    QString afterText;
    QList<RecordRow> before;
    QList<RecordRow> after;
    QList<qsizetype> differences; // the row that each begins at, ascending
    qsizetype differenceCount = 0; // more than those where the text is cut
};

// At most so many rows are made of a text; what is far from any difference is left out before. Time
// in proportion to the texts: call it off the UI thread. `columns` are at least 8.
constexpr qsizetype maximumRows = 40'000;
RecordRows recordRows(const QString& text, int columns);
RecordRows recordRows(const QString& before, const QString& after, int columns);

} // namespace galley
