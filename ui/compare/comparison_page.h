// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"
#include "app/compare/folds.h"

#include <QPalette>
#include <QSet>
#include <QTextCursor>

class QTextDocument;

namespace galley {

// What a comparison says beside the changes themselves.
struct ComparisonPageOptions {
    QString takeBackText; // of the link behind each change, e.g. "Restore"; empty: there is none
    QSet<qsizetype> unfolded; // of foldsOf()
};

// Writes a comparison into a document: fields first, then the text, what was removed struck out and
// what was inserted underlined, unchanged paragraphs folded. Links: "passage:N", "member:N" and
// "quiet:0" take back, "end:N" leads to a passage, "fold:N" unfolds.
class ComparisonPage {
public:
    ComparisonPage(QTextDocument& document, const QPalette& palette,
                   ComparisonPageOptions options = {});

    void write(const ArticleComparison& comparison);

    // Where each change begins, ascending: the members' first, then the passages'. Document
    // positions; fewer than there are changes where the page would become too long.
    const QList<int>& changePositions() const { return m_changePositions; }

private:
    void writeMember(const ArticleComparison& comparison, qsizetype index);
    void writeText(const ArticleComparison& comparison);
    void writeQuietPlaces(const TextComparison& text);
    void writePiece(const TextComparison& text, const Piece& piece);
    void writeSame(const TextComparison& text, const Piece& piece);
    void writeLines(const QString& lines, PieceKind kind);
    void writeFold(qsizetype index);
    void writeHeading(const QString& heading);
    void writeNote(const QString& note);
    void writeLink(const QString& target, const QString& text);
    void addLinks(const TextComparison& text, qsizetype passage);
    void endLine();
    bool isFull() const;
    QTextCharFormat formatOf(PieceKind kind) const;

    QTextCursor m_cursor;
    QPalette m_palette;
    ComparisonPageOptions m_options;
    QList<Fold> m_folds;
    QList<std::pair<QString, QString>> m_links; // to stand at the end of the line: target, text
    QList<int> m_changePositions;
    bool m_isLineMixed = false; // whether the line has anything but one kind of change
};

} // namespace galley
