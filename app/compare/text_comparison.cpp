// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_comparison.h"

#include "app/compare/alignment.h"
#include "app/compare/reading_order.h"
#include "app/compare/text_units.h"

#include <algorithm>

namespace galley {

namespace {

using namespace compare;

// Collects what has to be replaced, stretches that touch as one.
class DeltaOf {
public:
    DeltaOf(const QString& before, const QString& after) : m_before(before), m_after(after) { }

    void add(TextRange before, TextRange after)
    {
        const bool touches =
            m_hasOpen && m_openBefore.end() == before.start && m_openAfter.end() == after.start;
        if (touches) {
            m_openBefore.length += before.length;
            m_openAfter.length += after.length;
            return;
        }
        flush();
        m_hasOpen = true;
        m_openBefore = before;
        m_openAfter = after;
    }

    TextDelta delta()
    {
        flush();
        return std::move(m_delta);
    }

private:
    void flush()
    {
        if (m_hasOpen)
            m_delta.changes +=
                differenceBetween(m_before.mid(m_openBefore.start, m_openBefore.length),
                                  m_after.mid(m_openAfter.start, m_openAfter.length),
                                  m_openBefore.start)
                    .changes;
        m_hasOpen = false;
    }

    const QString& m_before;
    const QString& m_after;
    TextRange m_openBefore;
    TextRange m_openAfter;
    bool m_hasOpen = false;
    TextDelta m_delta;
};

TextRange fromTo(qsizetype start, qsizetype end)
{
    return {start, end - start};
}

QString madeWith(const TextComparison& comparison, int change, bool isOn)
{
    QList<bool> flags(comparison.alignment->changes.size(), !isOn);
    flags[change] = isOn;
    return withChanges(*comparison.alignment, flags);
}

// The change that all quiet places are, or -1.
int noiseOf(const TextComparison& comparison)
{
    if (!comparison.alignment)
        return -1;
    const auto& changes = comparison.alignment->changes;
    const auto noise = std::find_if(changes.begin(), changes.end(), [](const Change& change) {
        return change.kind == ChangeKind::Noise;
    });
    return noise == changes.end() ? -1 : static_cast<int>(noise - changes.begin());
}

qsizetype wordsOfKind(const TextComparison& comparison, PieceKind kind, const QString& text,
                      TextRange Piece::*side)
{
    qsizetype words = 0;
    for (const Piece& piece : comparison.pieces) {
        const TextRange range = piece.*side;
        if (piece.kind == kind)
            words += wordCountOf(QStringView(text).mid(range.start, range.length));
    }
    return words;
}

} // namespace

TextDelta TextComparison::delta() const
{
    DeltaOf delta(before, after);
    if (!alignment) {
        delta.add(fromTo(0, before.size()), fromTo(0, after.size()));
        return delta.delta();
    }
    qsizetype at = 0;
    qsizetype atAfter = 0;
    for (const Group& group : alignment->groups) {
        if (group.isMoved)
            continue;
        const TextRange whole = alignment->before->rangeOf(group.before);
        const TextRange wholeAfter = alignment->after->rangeOf(group.after);
        delta.add(fromTo(at, whole.start), fromTo(atAfter, wholeAfter.start));
        for (const Hunk& hunk : group.hunks)
            delta.add(hunk.before, hunk.after);
        at = whole.end();
        atAfter = wholeAfter.end();
    }
    return delta.delta();
}

TextDelta TextComparison::takenBack(qsizetype passage) const
{
    const QString wanted = alignment ? madeWith(*this, passages[passage].change, false) : before;
    return comparisonOf(after, wanted).delta();
}

TextDelta TextComparison::quietTakenBack() const
{
    const int noise = noiseOf(*this);
    return noise < 0 ? TextDelta() : comparisonOf(after, madeWith(*this, noise, false)).delta();
}

QString TextComparison::withOnly(qsizetype passage) const
{
    if (!alignment)
        return after;
    const int change = passage == quietPassage ? noiseOf(*this) : passages[passage].change;
    return change < 0 ? before : madeWith(*this, change, true);
}

qsizetype TextComparison::insertedWords() const
{
    return wordsOfKind(*this, PieceKind::Inserted, after, &Piece::after);
}

qsizetype TextComparison::removedWords() const
{
    return wordsOfKind(*this, PieceKind::Removed, before, &Piece::before);
}

TextComparison comparisonOf(const QString& before, const QString& after)
{
    TextComparison comparison;
    comparison.before = before;
    comparison.after = after;
    comparison.alignment = std::make_shared<const Alignment>(alignmentOf(before, after));
    putInReadingOrder(comparison);
    return comparison;
}

} // namespace galley
