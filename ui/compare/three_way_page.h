// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/folds.h"
#include "app/compare/three_way_reading.h"
#include "ui/compare/lettered_writing.h"

#include <QPalette>
#include <QSet>
#include <QTextCursor>

class QTextDocument;

namespace galley {

// Writes into a document what became of an article in two copies of it: fields first, then the text
// with the changes of both. Each change has its letter and its number before it, and the same with
// what can be done about it at the end of its line. Links: "take:N", "restore:N", "keep:N", and
// "fold:N" unfolds.
class ThreeWayPage {
public:
    struct Options {
        bool isOnlyConflicts = false;
        bool canEdit = false;
        QSet<qsizetype> unfolded; // folds by their order
    };

    ThreeWayPage(QTextDocument& document, const QPalette& palette, Options options);

    void write(const ThreeWayComparison& comparison);

    // By change, where it begins; -1 where it is not shown. Document positions.
    const QList<int>& positions() const { return m_positions; }
    // Where its letter and number end.
    const QList<int>& badgeEnds() const { return m_badgeEnds; }

private:
    void writeFields();
    void writeField(int change);
    void writeText();
    void writeRun(const ThreeWayRun& run);
    void writeSame(const ThreeWayRun& run, qsizetype start);
    void writeLines(const QString& text, const QTextCharFormat& format, int change);
    void writeFold(qsizetype fold);
    void begin(int change, bool isMovedHere);
    void writeHeading(const QString& heading);
    void endLine();
    bool isFull() const;
    bool isShown(int change) const;
    QTextCharFormat formatOf(PieceKind kind, int change) const;

    QTextCursor m_cursor;
    LetteredWriting m_writing;
    QPalette m_palette;
    Options m_options;
    const ThreeWayComparison* m_comparison = nullptr;
    QList<int> m_positions;
    QList<int> m_badgeEnds;
    QList<Fold> m_folds;
    QList<int> m_atLineEnd; // changes that began in the line
    int m_lastRemoved = -1; // the change whose old words stand just before
};

} // namespace galley
