// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/three_way_reading.h"

#include "app/compare/alignment.h"

#include <QHash>

#include <algorithm>

namespace galley {

namespace {

// By piece of a text, which change of a comparison it is part of, or -1.
QList<int> changesOfPieces(const TextComparison& text, const QHash<int, int>& numbers)
{
    QList<int> changes(text.pieces.size(), -1);
    for (const Passage& passage : text.passages) { // those within others come behind them
        for (qsizetype index = passage.firstPiece; index < passage.endPiece(); ++index)
            changes[index] = numbers.value(passage.change, -1);
    }
    return changes;
}

class Reading {
public:
    Reading(const ThreeWayComparison& comparison, const QList<bool>& isShown)
        : m_comparison(comparison)
        , m_isShown(isShown)
        , m_ours(comparison.ourText)
        , m_theirs(comparison.theirText)
    {
        QHash<int, int> ours;
        QHash<int, int> theirs;
        for (int index = 0; index < comparison.changes.size(); ++index) {
            const ThreeWayChange& change = comparison.changes[index];
            if (!change.member.isEmpty())
                continue;
            for (const ArticleDifference& difference : change.ourChanges)
                ours.insert(difference.change, index);
            for (const ArticleDifference& difference : change.theirChanges)
                theirs.insert(difference.change, index);
        }
        m_ourChanges = changesOfPieces(m_ours, ours);
        findTheirs(changesOfPieces(m_theirs, theirs));
    }

    QList<ThreeWayRun> runs()
    {
        for (qsizetype index = 0; index < m_ours.pieces.size(); ++index)
            put(m_ours.pieces[index], m_ourChanges[index]);
        putTheirsUpTo(m_ours.before.size() + 1);
        return std::move(m_runs);
    }

private:
    // A piece of theirs that is to be put in.
    struct TheirPiece {
        Piece piece;
        int change = -1;
        qsizetype at = 0; // where in the base
        bool isWithinMove = false; // at the place where they have it
        bool isPut = false;

        bool isOld() const { return piece.after.isEmpty() && !isWithinMove; }
    };

    // Those of which ours has nothing.
    void findTheirs(const QList<int>& changes)
    {
        qsizetype at = 0;
        for (qsizetype index = 0; index < m_theirs.pieces.size(); ++index) {
            const Piece& piece = m_theirs.pieces[index];
            const bool isHere = piece.isWithinMove || piece.kind == PieceKind::MovedHere;
            const int change = changes[index];
            const bool isTheirs = change >= 0
                && m_comparison.changes[change].origin == ChangeOrigin::Theirs && m_isShown[change];
            // What they changed within what both moved alike stands where ours have it.
            if (isTheirs && isHere && !isMoveOfTheirs(change))
                m_their.append({piece, change, piece.before.start, false, false});
            else if (isTheirs || (isHere && change >= 0 && isShownMoveOfTheirs(change)))
                m_their.append({piece, change, isHere ? at : piece.before.start, isHere, false});
            if (!isHere)
                at = qMax(at, piece.before.end());
        }
        std::stable_sort(
            m_their.begin(), m_their.end(),
            [](const TheirPiece& one, const TheirPiece& other) { return one.at < other.at; });
    }

    int moveOf(int change) const
    {
        const ThreeWayChange& whole = m_comparison.changes[change];
        return haveMove(whole.theirChanges) ? change : whole.within;
    }
    bool isMoveOfTheirs(int change) const
    {
        const int move = moveOf(change);
        return move >= 0 && m_comparison.changes[move].origin == ChangeOrigin::Theirs;
    }
    bool isShownMoveOfTheirs(int change) const
    {
        return isMoveOfTheirs(change) && m_isShown[moveOf(change)];
    }

    void put(const Piece& piece, int change)
    {
        const bool isHere = piece.isWithinMove || piece.kind == PieceKind::MovedHere;
        const bool isOld = piece.after.isEmpty();
        const PieceKind kind = change >= 0 && !m_isShown[change] ? PieceKind::Same : piece.kind;
        const int shown = kind == PieceKind::Same ? -1 : change;
        if (piece.kind == PieceKind::Same || piece.kind == PieceKind::MovedHere) {
            putCut(piece, kind, shown, isHere);
            return;
        }
        if (!isHere)
            putTheirsUpTo(piece.before.start);
        const bool isLeftOut = isOld && kind == PieceKind::Same;
        if (!isLeftOut)
            append(isOld ? m_ours.before.mid(piece.before.start, piece.before.length)
                         : m_ours.after.mid(piece.after.start, piece.after.length),
                   kind, shown);
    }

    // What ours have as the base has it, with theirs in it.
    void putCut(const Piece& piece, PieceKind kind, int change, bool isMoved)
    {
        if (piece.before.isEmpty()) { // the break beside what moved
            append(m_ours.after.mid(piece.after.start, piece.after.length), kind, change);
            return;
        }
        // Where spaces or numbers differ, the words are ours, if nothing is in between.
        const bool isSameText = piece.before.length == piece.after.length;
        const auto write = [&](qsizetype start, qsizetype end, PieceKind as, int of) {
            append(isSameText ? m_ours.after.mid(piece.after.start + start - piece.before.start,
                                                 end - start)
                              : m_ours.before.mid(start, end - start),
                   as, of);
        };
        // What of it they took away, or moved, is marked as that.
        const auto writeBoth = [&](qsizetype start, qsizetype end) {
            const qsizetype goes = qBound(start, m_away.piece.before.start, end);
            const qsizetype stays = qBound(goes, m_away.piece.before.end(), end);
            write(start, goes, kind, change);
            write(goes, stays, m_away.piece.kind, m_away.change);
            write(stays, end, kind, change);
        };
        if (!isMoved)
            putTheirsUpTo(piece.before.start);
        const qsizetype end = piece.before.end();
        qsizetype at = piece.before.start;
        bool isCut = m_away.piece.before.end() > at && m_away.piece.before.start < end;
        for (auto their = firstFrom(at); their != m_their.end() && their->at < end; ++their) {
            if (their->isPut || (isMoved && their->isWithinMove))
                continue;
            isCut = true;
            writeBoth(at, their->at);
            at = their->at;
            if (their->isOld()) {
                m_away = *their;
                their->isPut = true;
            } else {
                putTheir(*their);
            }
        }
        if (isCut)
            writeBoth(at, end);
        else
            append(m_ours.after.mid(piece.after.start, piece.after.length), kind, change);
    }

    QList<TheirPiece>::iterator firstFrom(qsizetype at)
    {
        return std::lower_bound(
            m_their.begin(), m_their.end(), at,
            [](const TheirPiece& piece, qsizetype place) { return piece.at < place; });
    }

    // Those that no stretch of the base had room for.
    void putTheirsUpTo(qsizetype end)
    {
        for (; m_next < m_their.size() && m_their[m_next].at < end; ++m_next) {
            if (!m_their[m_next].isPut && !isInOurMove(m_their[m_next]))
                putTheir(m_their[m_next]);
        }
        if (end <= m_ours.before.size())
            return;
        for (TheirPiece& piece : m_their) {
            if (!piece.isPut)
                putTheir(piece);
        }
    }

    // Such a one is put where ours moved the words.
    bool isInOurMove(const TheirPiece& their) const
    {
        return !their.isWithinMove
            && std::any_of(m_ours.pieces.begin(), m_ours.pieces.end(), [&](const Piece& piece) {
                   return piece.kind == PieceKind::MovedHere && their.at >= piece.before.start
                       && their.at < piece.before.end();
               });
    }

    void putTheir(TheirPiece& their)
    {
        their.isPut = true;
        const Piece& piece = their.piece;
        append(piece.after.isEmpty() ? m_theirs.before.mid(piece.before.start, piece.before.length)
                                     : m_theirs.after.mid(piece.after.start, piece.after.length),
               piece.kind, their.change);
    }

    void append(const QString& text, PieceKind kind, int change)
    {
        if (text.isEmpty())
            return;
        const bool goesOn =
            !m_runs.isEmpty() && m_runs.last().kind == kind && m_runs.last().change == change;
        if (goesOn)
            m_runs.last().text += text;
        else
            m_runs.append({text, kind, change});
    }

    const ThreeWayComparison& m_comparison;
    const QList<bool>& m_isShown;
    const TextComparison& m_ours;
    const TextComparison& m_theirs;
    QList<int> m_ourChanges; // by piece
    QList<TheirPiece> m_their; // by their place
    qsizetype m_next = 0; // of these
    TheirPiece m_away; // the last stretch of the base that they took away
    QList<ThreeWayRun> m_runs;
};

} // namespace

QList<ThreeWayRun> readingOf(const ThreeWayComparison& comparison, const QList<bool>& isShown)
{
    return Reading(comparison, isShown).runs();
}

} // namespace galley
