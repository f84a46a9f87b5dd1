// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_comparison.h"

#include "app/compare/moved_lines.h"
#include "app/compare/text_units.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

// Empty lines stand between all paragraphs: those between changed ones say nothing of which goes
// with which.
std::vector<int> commonLines(QStringView before, const std::vector<TextUnit>& beforeLines,
                             QStringView after, const std::vector<TextUnit>& afterLines)
{
    std::vector<int> common = commonUnits(before, beforeLines, after, afterLines);
    dropIslands(beforeLines, common, [before](const TextUnit& line) {
        return before.sliced(line.range.start, line.range.length).trimmed().isEmpty();
    });
    return common;
}

// Walks the lines of both texts and says of each stretch what became of it.
class Comparing {
public:
    Comparing(const QString& before, const QString& after)
        : m_beforeLines(linesOf(before))
        , m_afterLines(linesOf(after))
        , m_common(commonLines(before, m_beforeLines, after, m_afterLines))
        , m_movedTo(movedLines(before, m_beforeLines, after, m_afterLines, m_common))
        , m_movedFrom(m_afterLines.size(), -1)
        , m_result{before, after, {}, {}}
    {
        for (size_t line = 0; line < m_movedTo.size(); ++line) {
            if (m_movedTo[line] >= 0)
                m_movedFrom[static_cast<size_t>(m_movedTo[line])] = static_cast<int>(line);
        }
    }

    TextComparison result()
    {
        size_t before = 0;
        size_t after = 0;
        while (before < m_beforeLines.size() || after < m_afterLines.size()) {
            const size_t beforeStart = before;
            const size_t afterStart = after;
            while (isCommon(before, after)) {
                ++before;
                ++after;
            }
            appendLines(PieceKind::Same, {beforeStart, before}, {afterStart, after});
            size_t same = before;
            while (same < m_common.size() && m_common[same] < 0)
                ++same;
            const size_t sameAfter =
                same < m_common.size() ? static_cast<size_t>(m_common[same]) : m_afterLines.size();
            appendDiffering({before, same}, {after, sameAfter});
            before = same;
            after = sameAfter;
        }
        joinEndsOfMoves();
        return std::move(m_result);
    }

private:
    struct Lines {
        size_t first = 0;
        size_t end = 0;

        bool isEmpty() const { return first == end; }
    };

    bool isCommon(size_t before, size_t after) const
    {
        return before < m_common.size() && m_common[before] == static_cast<int>(after);
    }

    static TextRange rangeOf(const std::vector<TextUnit>& lines, const Lines& wanted,
                             qsizetype textEnd)
    {
        const auto startOf = [&](size_t line) {
            return line < lines.size() ? lines[line].range.start : textEnd;
        };
        return {startOf(wanted.first), startOf(wanted.end) - startOf(wanted.first)};
    }

    void append(PieceKind kind, TextRange before, TextRange after)
    {
        if (!before.isEmpty() || !after.isEmpty())
            m_result.pieces.append({kind, before, after});
    }

    void appendLines(PieceKind kind, const Lines& before, const Lines& after)
    {
        append(kind, rangeOf(m_beforeLines, before, m_result.before.size()),
               rangeOf(m_afterLines, after, m_result.after.size()));
    }

    // The first lines of a stretch that were all moved to one place, or were all not.
    static Lines run(const std::vector<int>& moved, const Lines& lines)
    {
        Lines run{lines.first, lines.first};
        for (; run.end < lines.end; ++run.end) {
            if (run.isEmpty())
                continue;
            const int last = moved[run.end - 1];
            if (last < 0 ? moved[run.end] >= 0 : moved[run.end] != last + 1)
                break;
        }
        return run;
    }

    static bool startsMoved(const std::vector<int>& moved, const Lines& lines)
    {
        return !lines.isEmpty() && moved[lines.first] >= 0;
    }

    // Where the next lines before are those that come next after as well, once what was only
    // removed or inserted is passed: they did not move.
    bool appendUnmoved(Lines& before, Lines& after)
    {
        const size_t from = run(m_movedTo, before).end;
        const size_t to = run(m_movedFrom, after).end;
        const size_t first = startsMoved(m_movedTo, before) ? before.first : from;
        const size_t firstAfter = startsMoved(m_movedFrom, after) ? after.first : to;
        if (first >= before.end || m_movedTo[first] != static_cast<int>(firstAfter))
            return false;
        const size_t count = run(m_movedTo, {first, before.end}).end - first;
        const Lines passed{before.first, first + count};
        const Lines passedAfter{after.first, firstAfter + count};
        appendWords(rangeOf(m_beforeLines, passed, m_result.before.size()),
                    rangeOf(m_afterLines, passedAfter, m_result.after.size()));
        before.first = passed.end;
        after.first = passedAfter.end;
        return true;
    }

    void appendDiffering(Lines before, Lines after)
    {
        while (!before.isEmpty() || !after.isEmpty()) {
            if (appendUnmoved(before, after))
                continue;
            if (startsMoved(m_movedTo, before)) {
                const Lines gone = run(m_movedTo, before);
                m_awayPassages.insert(m_movedTo[gone.first], m_result.passages.size());
                appendMoved(PieceKind::MovedAway, gone, {after.first, after.first});
                before.first = gone.end;
            } else if (startsMoved(m_movedFrom, after)) {
                const Lines come = run(m_movedFrom, after);
                m_herePassages.insert(static_cast<int>(come.first), m_result.passages.size());
                appendMoved(PieceKind::MovedHere, {before.first, before.first}, come);
                after.first = come.end;
            } else {
                const Lines removed = run(m_movedTo, before);
                const Lines inserted = run(m_movedFrom, after);
                appendWords(rangeOf(m_beforeLines, removed, m_result.before.size()),
                            rangeOf(m_afterLines, inserted, m_result.after.size()));
                before.first = removed.end;
                after.first = inserted.end;
            }
        }
    }

    void appendMoved(PieceKind kind, const Lines& before, const Lines& after)
    {
        m_result.passages.append({m_result.pieces.size(), 1, -1});
        appendLines(kind, before, after);
    }

    void appendWords(TextRange before, TextRange after)
    {
        qsizetype beforeAt = before.start;
        qsizetype afterAt = after.start;
        bool isNewPassage = true;
        const auto appendSame = [&](qsizetype length) {
            const QStringView same = QStringView(m_result.before).mid(beforeAt, length);
            isNewPassage = isNewPassage || linesOf(same).size() > 1;
            append(PieceKind::Same, {beforeAt, length}, {afterAt, length});
        };
        for (const Difference& difference :
             differingWords(m_result.before, before, m_result.after, after)) {
            appendSame(difference.before.start - beforeAt);
            const qsizetype first = m_result.pieces.size();
            append(PieceKind::Removed, difference.before, {difference.after.start, 0});
            append(PieceKind::Inserted, {difference.before.end(), 0}, difference.after);
            if (std::exchange(isNewPassage, false))
                m_result.passages.append({first, 0, -1});
            Passage& passage = m_result.passages.last();
            passage.pieceCount = m_result.pieces.size() - passage.firstPiece;
            beforeAt = difference.before.end();
            afterAt = difference.after.end();
        }
        appendSame(before.end() - beforeAt);
    }

    void joinEndsOfMoves()
    {
        for (auto away = m_awayPassages.cbegin(); away != m_awayPassages.cend(); ++away) {
            const qsizetype here = m_herePassages.value(away.key());
            m_result.passages[away.value()].otherEnd = here;
            m_result.passages[here].otherEnd = away.value();
        }
    }

    std::vector<TextUnit> m_beforeLines;
    std::vector<TextUnit> m_afterLines;
    std::vector<int> m_common;
    std::vector<int> m_movedTo; // by line before
    std::vector<int> m_movedFrom; // by line after
    QHash<int, qsizetype> m_awayPassages; // by the first line after of what was moved
    QHash<int, qsizetype> m_herePassages;
    TextComparison m_result;
};

// Behind the others, as one with the last where they touch.
void append(QList<TextChange>& changes, const TextChange& change)
{
    if (changes.isEmpty()
        || changes.last().position + changes.last().removed.size() < change.position) {
        changes.append(change);
        return;
    }
    changes.last().removed += change.removed;
    changes.last().inserted += change.inserted;
}

TextRange joined(TextRange first, TextRange last)
{
    return {first.start, last.end() - first.start};
}

// What makes of some pieces what they were before.
TextChange backward(const TextComparison& comparison, qsizetype firstPiece, qsizetype endPiece)
{
    const Piece& first = comparison.pieces[firstPiece];
    const Piece& last = comparison.pieces[endPiece - 1];
    const TextRange from = joined(first.after, last.after);
    const TextRange to = joined(first.before, last.before);
    return {from.start, comparison.after.mid(from.start, from.length),
            comparison.before.mid(to.start, to.length)};
}

} // namespace

TextDelta TextComparison::delta() const
{
    TextDelta delta;
    for (qsizetype index = 0; index < pieces.size(); ++index) {
        const Piece& first = pieces[index];
        if (first.kind == PieceKind::Same)
            continue;
        while (index + 1 < pieces.size() && pieces[index + 1].kind != PieceKind::Same)
            ++index;
        const TextRange from = joined(first.before, pieces[index].before);
        const TextRange to = joined(first.after, pieces[index].after);
        delta.changes.append(
            {from.start, before.mid(from.start, from.length), after.mid(to.start, to.length)});
    }
    return delta;
}

TextDelta TextComparison::takenBack(qsizetype passage) const
{
    TextDelta delta;
    QList<qsizetype> taken{passage};
    if (passages[passage].otherEnd >= 0)
        taken.append(passages[passage].otherEnd);
    std::sort(taken.begin(), taken.end());
    for (const qsizetype index : taken) {
        const Passage& part = passages[index];
        append(delta.changes, backward(*this, part.firstPiece, part.firstPiece + part.pieceCount));
    }
    const auto isChange = [](const TextChange& change) {
        return change.removed != change.inserted;
    };
    if (std::any_of(delta.changes.begin(), delta.changes.end(), isChange))
        return delta;

    // What a line moved over is gone, so that it stands where it stood: it goes back with all that
    // was changed beside it.
    const Passage& last = passages[taken.last()];
    qsizetype first = passages[taken.first()].firstPiece;
    qsizetype end = last.firstPiece + last.pieceCount;
    while (first > 0 && pieces[first - 1].kind != PieceKind::Same)
        --first;
    while (end < pieces.size() && pieces[end].kind != PieceKind::Same)
        ++end;
    return {{backward(*this, first, end)}};
}

qsizetype TextComparison::insertedWords() const
{
    qsizetype words = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind == PieceKind::Inserted)
            words += wordCountOf(QStringView(after).mid(piece.after.start, piece.after.length));
    }
    return words;
}

qsizetype TextComparison::removedWords() const
{
    qsizetype words = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind == PieceKind::Removed)
            words += wordCountOf(QStringView(before).mid(piece.before.start, piece.before.length));
    }
    return words;
}

TextComparison comparisonOf(const QString& before, const QString& after)
{
    return Comparing(before, after).result();
}

} // namespace galley
