// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/three_way_test.cpp

#include "app/compare/three_way_text.h"

#include "app/compare/alignment.h"
#include "app/compare/one_sided.h"

#include <QSet>

#include <algorithm>

namespace galley::compare {

namespace {

// To find out by merging whether one side has the other's change already is dear.
constexpr int mostMergesTried = 20;

QString madeOf(const TextComparison& text, const QSet<int>& changes, bool isOn)
{
    QList<bool> flags(text.alignment->changes.size(), !isOn);
    for (const int change : changes)
        flags[change] = isOn;
    return withChanges(*text.alignment, flags);
}

QSet<int> numbersOf(const QList<ArticleDifference>& differences)
{
    QSet<int> changes;
    for (const ArticleDifference& difference : differences)
        changes.insert(difference.change);
    return changes;
}

bool areMet(TextRange one, TextRange other)
{
    if (one.isEmpty() || other.isEmpty())
        return one.start <= other.end() && other.start <= one.end();
    return one.start < other.end() && other.start < one.end();
}

bool isAnyMet(const QList<TextRange>& places, TextRange range)
{
    return std::any_of(places.begin(), places.end(),
                       [range](TextRange place) { return areMet(place, range); });
}

// What both sides did about the same words.
struct Cluster {
    QSet<int> ours;
    QSet<int> theirs;

    bool meets(const Cluster& other) const
    {
        return ours.intersects(other.ours) || theirs.intersects(other.theirs);
    }
    void add(const Cluster& other)
    {
        ours.unite(other.ours);
        theirs.unite(other.theirs);
    }
};

class ThreeWays {
public:
    explicit ThreeWays(const ThreeWayComparison& comparison)
        : m_base(comparison.base.text().toString())
        , m_ourText(comparison.ourText)
        , m_theirText(comparison.theirText)
        , m_ours(oneSidedChangesOf(comparison.ourText))
        , m_theirs(oneSidedChangesOf(comparison.theirText))
    {
    }

    QList<ThreeWayChange> changes()
    {
        findConflicts();
        findAlike();
        for (int our = 0; our < m_ours.size(); ++our) {
            if (!m_ours[our].isTold)
                tell(ChangeOrigin::Ours, {our}, {});
        }
        for (int their = 0; their < m_theirs.size(); ++their) {
            if (!m_theirs[their].isTold)
                tell(ChangeOrigin::Theirs, {}, {their});
        }
        return inOrder();
    }

private:
    void findConflicts()
    {
        if (m_ours.isEmpty() || m_theirs.isEmpty())
            return;
        QList<Cluster> clusters;
        const auto add = [&clusters](Cluster cluster) {
            if (cluster.ours.isEmpty() || cluster.theirs.isEmpty())
                return;
            for (qsizetype index = clusters.size() - 1; index >= 0; --index) {
                if (clusters[index].meets(cluster))
                    cluster.add(clusters.takeAt(index));
            }
            clusters.append(cluster);
        };
        for (const MergePlace& place : mergeOf(m_base, m_ourText.after, m_theirText.after).places) {
            for (const TextRange met : place.met)
                add({takingPart(m_ours, place.kind, met), takingPart(m_theirs, place.kind, met)});
        }
        for (const Cluster& contained : insertionsWithinInsertions())
            add(contained);
        for (const Cluster& cluster : clusters)
            tell(stands(cluster) ? ChangeOrigin::Ours : ChangeOrigin::Conflict, cluster.ours,
                 cluster.theirs);
    }

    // Whether ours, which no longer have the block there, have it elsewhere as theirs made it: a
    // short one that was moved and changed is not known again.
    bool stands(const Cluster& cluster)
    {
        if (m_newLines.isEmpty()) {
            const auto linesIn = [](const QString& text) {
                const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
                return QSet<QString>(lines.begin(), lines.end());
            };
            m_newLines = linesIn(m_ourText.after) - linesIn(m_base);
        }
        return std::all_of(cluster.theirs.begin(), cluster.theirs.end(), [this](int their) {
            const TextRange place = m_theirs[their].difference.placeAfter;
            const QString& text = m_theirText.after;
            const qsizetype start =
                place.start == 0 ? 0 : text.lastIndexOf(u'\n', place.start - 1) + 1;
            const qsizetype end = text.indexOf(u'\n', place.end());
            return !place.isEmpty()
                && m_newLines.contains(text.sliced(start, (end < 0 ? text.size() : end) - start));
        });
    }

    static QSet<int> takingPart(const QList<OneSided>& changes, MergePlaceKind kind, TextRange met)
    {
        const bool isOfWords = kind == MergePlaceKind::Words;
        QSet<int> part;
        QSet<int> moves;
        for (int index = 0; index < changes.size(); ++index) {
            const OneSided& change = changes[index];
            // What stands beside the block, or is done to it as a whole, is not about its words.
            const bool isApart = change.isSpread || (change.isOfBlocks && change.isInsertion())
                || (isOfWords && change.isMove());
            if (isApart || !isAnyMet(change.places, met))
                continue;
            part.insert(index);
            if (change.isMove())
                moves.insert(index);
        }
        return kind == MergePlaceKind::Moved && !moves.isEmpty() ? moves : part;
    }

    // Merged, they would have the words twice.
    QList<Cluster> insertionsWithinInsertions() const
    {
        QList<Cluster> clusters;
        for (int our = 0; our < m_ours.size(); ++our) {
            for (const int their : atSamePlace(our)) {
                const QString ours = m_ours[our].difference.after->trimmed();
                const QString theirs = m_theirs[their].difference.after->trimmed();
                if (ours != theirs && theirs.contains(ours))
                    clusters.append({{our}, {their}});
            }
        }
        return clusters;
    }

    // Their insertions of words where one of ours is.
    QList<int> atSamePlace(int our) const
    {
        const auto isOfWords = [](const OneSided& change) {
            return change.isInsertion() && !change.isOfBlocks && !change.isSpread
                && change.places.size() == 1;
        };
        QList<int> found;
        if (!isOfWords(m_ours[our]))
            return found;
        const qsizetype at = m_ours[our].places.first().start;
        for (int their = 0; their < m_theirs.size(); ++their) {
            if (isOfWords(m_theirs[their]) && m_theirs[their].places.first().start == at)
                found.append(their);
        }
        return found;
    }

    void findAlike()
    {
        for (int our = 0; our < m_ours.size(); ++our) {
            if (m_ours[our].isTold)
                continue;
            const auto alike =
                std::find_if(m_theirs.begin(), m_theirs.end(), [&](const OneSided& theirs) {
                    return !theirs.isTold && theirs.isAlike(m_ours[our]);
                });
            if (alike != m_theirs.end())
                tell(ChangeOrigin::Both, {our}, {static_cast<int>(alike - m_theirs.begin())});
        }
        for (int our = 0; our < m_ours.size(); ++our)
            tellWhatOursHas(our);
    }

    // Theirs that ours have within a larger change of the same words.
    void tellWhatOursHas(int our)
    {
        if (m_ours[our].isTold)
            return;
        QSet<int> had;
        for (int their = 0; their < m_theirs.size(); ++their) {
            const OneSided& change = m_theirs[their];
            const bool isNear = !change.isTold && change.isMove() == m_ours[our].isMove()
                && std::any_of(change.places.begin(), change.places.end(), [&](TextRange place) {
                       return isAnyMet(m_ours[our].places, place);
                   });
            if (isNear && hasAlready(our, their))
                had.insert(their);
        }
        if (had.isEmpty())
            return;
        const bool isAll = makes(m_theirText, m_ourText, m_ours[our]);
        tell(isAll ? ChangeOrigin::Both : ChangeOrigin::Ours, {our}, had);
    }

    bool hasAlready(int our, int their)
    {
        const OneSided& ourChange = m_ours[our];
        const OneSided& theirChange = m_theirs[their];
        if (ourChange.isOfBlocks && theirChange.isOfBlocks && theirChange.isInsertion()
            && hasLines(*ourChange.difference.after, theirChange.difference.after->trimmed()))
            return true;
        if (atSamePlace(our).contains(their))
            return ourChange.difference.after->contains(theirChange.difference.after->trimmed());
        return makes(m_ourText, m_theirText, theirChange);
    }

    static bool hasLines(const QString& text, const QString& lines)
    {
        return (u'\n' + text.trimmed() + u'\n').contains(u'\n' + lines + u'\n');
    }

    // Whether a side's text stays as it is when the other's change is merged into it.
    bool makes(const TextComparison& side, const TextComparison& other, const OneSided& change)
    {
        if (++m_mergesTried > mostMergesTried)
            return false;
        const QString wanted = madeOf(other, {change.difference.change}, true);
        return mergeOf(m_base, side.after, wanted).text == side.after;
    }

    void tell(ChangeOrigin origin, const QSet<int>& ours, const QSet<int>& theirs)
    {
        ThreeWayChange change;
        change.origin = origin;
        QList<TextRange> places;
        const auto add = [&](QList<OneSided>& side, const QSet<int>& indices,
                             QList<ArticleDifference>& into) {
            QList<int> sorted(indices.begin(), indices.end());
            std::sort(sorted.begin(), sorted.end());
            for (const int index : std::as_const(sorted)) {
                side[index].isTold = true;
                places.append(side[index].places);
                into.append(side[index].difference);
            }
        };
        add(m_ours, ours, change.ourChanges);
        add(m_theirs, theirs, change.theirChanges);
        change.inBase = hullOf(places);
        if (isSpreadOut(ours, theirs)) // its words all over the text would be all the text
            change.inBase = places.first();
        change.base = wordsWith({}, change.inBase);
        change.ours = wordsWith(change.ourChanges, change.inBase);
        change.theirs = wordsWith(change.theirChanges, change.inBase);
        if (origin == ChangeOrigin::Ours)
            change.theirs = change.base;
        m_parents.append(
            {ours.size() == 1 && theirs.size() <= 1 ? m_ours[*ours.begin()].parent : -1,
             ours.isEmpty() ? m_theirs[*theirs.begin()].parent : -1});
        m_isOurs.append(ours);
        m_isTheirs.append(theirs);
        m_told.append(change);
    }

    bool isSpreadOut(const QSet<int>& ours, const QSet<int>& theirs) const
    {
        const auto isSpread = [](const QList<OneSided>& side, const QSet<int>& indices) {
            return std::any_of(indices.begin(), indices.end(),
                               [&side](int index) { return side[index].isSpread; });
        };
        return isSpread(m_ours, ours) || isSpread(m_theirs, theirs);
    }

    static TextRange hullOf(const QList<TextRange>& places)
    {
        qsizetype start = places.first().start;
        qsizetype end = places.first().end();
        for (const TextRange place : places) {
            start = qMin(start, place.start);
            end = qMax(end, place.end());
        }
        return {start, end - start};
    }

    // What a stretch of the base is with a side's changes; what moved stays where it was.
    std::optional<QString> wordsWith(const QList<ArticleDifference>& changes, TextRange hull) const
    {
        QList<ArticleDifference> places;
        for (const ArticleDifference& change : changes) {
            if (change.kind != DifferenceKind::Move)
                places.append(change.within.isEmpty() ? QList{change} : change.within);
        }
        std::sort(places.begin(), places.end(),
                  [](const ArticleDifference& one, const ArticleDifference& other) {
                      return one.placeBefore.start < other.placeBefore.start;
                  });
        QString words;
        qsizetype at = hull.start;
        for (const ArticleDifference& place : std::as_const(places)) {
            if (place.placeBefore.start < at || place.placeBefore.end() > hull.end())
                continue;
            words += QStringView(m_base).sliced(at, place.placeBefore.start - at);
            words += place.after.value_or(QString());
            at = place.placeBefore.end();
        }
        words += QStringView(m_base).sliced(at, hull.end() - at);
        return words.isEmpty() ? std::nullopt : std::optional(words);
    }

    QList<ThreeWayChange> inOrder()
    {
        QList<int> order;
        for (int index = 0; index < m_told.size(); ++index)
            order.append(index);
        std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
            return m_told[one].inBase.start < m_told[other].inBase.start;
        });
        const auto placeOf = [&](const QList<QSet<int>>& sides, int parent) {
            for (int index = 0; parent >= 0 && index < order.size(); ++index) {
                if (sides[order[index]].contains(parent))
                    return index;
            }
            return -1;
        };
        QList<ThreeWayChange> changes;
        for (const int index : std::as_const(order)) {
            ThreeWayChange change = m_told[index];
            const auto [our, their] = m_parents[index];
            change.within = our >= 0 ? placeOf(m_isOurs, our) : placeOf(m_isTheirs, their);
            changes.append(change);
        }
        return changes;
    }

    QString m_base;
    const TextComparison& m_ourText;
    const TextComparison& m_theirText;
    QList<OneSided> m_ours;
    QList<OneSided> m_theirs;
    QList<ThreeWayChange> m_told;
    QList<std::pair<int, int>> m_parents; // of what was told, among the changes of a side
    QList<QSet<int>> m_isOurs; // which of them what was told is
    QList<QSet<int>> m_isTheirs;
    QSet<QString> m_newLines; // of ours, that the base does not have
    int m_mergesTried = 0;
};

} // namespace

QList<ThreeWayChange> textChangesOf(const ThreeWayComparison& comparison)
{
    return ThreeWays(comparison).changes();
}

QString ourTextWith(const ThreeWayComparison& comparison, const ThreeWayChange& change,
                    WantedSide side)
{
    const TextComparison& ours = comparison.ourText;
    const TextComparison& theirs = comparison.theirText;
    QString without = change.ourChanges.isEmpty()
        ? ours.after
        : madeOf(ours, numbersOf(change.ourChanges), false);
    if (side == WantedSide::Base || change.theirChanges.isEmpty())
        return without;
    return carriedOver(ours.before, without, madeOf(theirs, numbersOf(change.theirChanges), true));
}

} // namespace galley::compare
