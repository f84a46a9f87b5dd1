// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/folds.h"

#include "app/compare/text_units.h"

namespace galley {

namespace {

constexpr qsizetype leastFolded = 2; // paragraphs

bool isBlank(QStringView text, const TextUnit& line)
{
    return text.sliced(line.range.start, line.range.length).trimmed().isEmpty();
}

} // namespace

QList<Fold> foldsOf(const TextComparison& comparison)
{
    QList<Fold> folds;
    for (qsizetype index = 0; index < comparison.pieces.size(); ++index) {
        const Piece& piece = comparison.pieces[index];
        if (piece.kind != PieceKind::Same)
            continue;
        const QStringView text =
            QStringView(comparison.after).mid(piece.after.start, piece.after.length);
        const std::vector<TextUnit> lines = linesOf(text);
        size_t first = 0;
        size_t end = lines.size();
        if (index > 0) { // the rest of the changed line, or the one that follows it
            while (first < end && isBlank(text, lines[first++])) { }
        }
        if (index + 1 < comparison.pieces.size()) {
            while (end > first && isBlank(text, lines[--end])) { }
        }
        Fold fold;
        for (size_t line = first; line < end; ++line)
            fold.paragraphs += isBlank(text, lines[line]) ? 0 : 1;
        if (fold.paragraphs < leastFolded)
            continue;
        const qsizetype start = lines[first].range.start;
        fold.range = {piece.after.start + start, lines[end - 1].range.end() - start};
        folds.append(fold);
    }
    return folds;
}

} // namespace galley
