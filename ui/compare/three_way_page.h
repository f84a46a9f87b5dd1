// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/folds.h"
#include "app/compare/three_way_reading.h"

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

private:
    void writeFields();
    void writeField(int change);
    void writeText();
    void writeRun(const ThreeWayRun& run);
    void writeSame(const ThreeWayRun& run, qsizetype start);
    void writeLines(const QString& text, const QTextCharFormat& format, int change);
    void writeFold(qsizetype fold);
    void writeBadge(int change);
    void begin(int change, bool isMovedHere);
    void writeHeading(const QString& heading);
    void writeNote(const QString& note);
    void writeLink(const QString& kind, int change, const QString& text);
    void writeConflict(int change);
    void writeSide(const QString& name, const std::optional<QString>& words, ChangeOrigin whose,
                   const QString& kind, int change, const QString& act);
    void endLine();
    bool isFull() const;
    bool isShown(int change) const;
    QTextCharFormat formatOf(PieceKind kind, int change) const;

    QTextCursor m_cursor;
    QPalette m_palette;
    Options m_options;
    const ThreeWayComparison* m_comparison = nullptr;
    QList<int> m_positions;
    QList<Fold> m_folds;
    QList<int> m_atLineEnd; // changes that began in the line
};

} // namespace galley
