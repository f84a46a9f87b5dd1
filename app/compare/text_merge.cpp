// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"

#include "app/compare/text_units.h"
#include "app/text/text_delta.h"

#include <utility>

namespace galley {

namespace {

// What one side changed, in order; positions count in the base.
using Changes = QList<TextChange>;

Changes changesOf(const QList<Difference>& differences, const QString& base, const QString& side)
{
    Changes changes;
    for (const Difference& difference : differences)
        changes.append({difference.before.start,
                        base.mid(difference.before.start, difference.before.length),
                        side.mid(difference.after.start, difference.after.length)});
    return changes;
}

// One side's changes while they are taken one after another.
struct Side {
    Changes open;
    Changes taken; // those of the stretch at hand

    bool hasUpTo(qsizetype place) const
    {
        return !open.isEmpty() && open.front().position <= place;
    }
    qsizetype take()
    {
        taken.append(open.takeFirst());
        return taken.last().position + taken.last().removed.size();
    }
    // What the side made of a stretch that begins there.
    QString made(const QString& stretch, qsizetype start)
    {
        TextDelta delta{std::exchange(taken, {})};
        for (TextChange& change : delta.changes)
            change.position -= start;
        return applied(stretch, delta);
    }
};

class Merging {
public:
    Merging(const QString& base, const QString& ours, const QString& theirs) : m_base(base)
    {
        merge({0, base.size()}, {changesOf(differingLines(base, ours), base, ours), {}},
              {changesOf(differingLines(base, theirs), base, theirs), {}}, Unit::Line);
    }

    TextMerge result() { return std::move(m_result); }

private:
    enum class Unit { Line, Word };

    // Stretch after stretch of what either side changed, changes that overlap or touch together.
    void merge(TextRange whole, Side ours, Side theirs, Unit unit)
    {
        qsizetype done = whole.start;
        while (!ours.open.isEmpty() || !theirs.open.isEmpty()) {
            qsizetype start = whole.end();
            for (const Side* side : {&ours, &theirs}) {
                if (!side->open.isEmpty())
                    start = qMin(start, side->open.front().position);
            }
            qsizetype end = start;
            while (ours.hasUpTo(end) || theirs.hasUpTo(end))
                end = qMax(end, ours.hasUpTo(end) ? ours.take() : theirs.take());
            m_result.text += QStringView(m_base).mid(done, start - done);
            const QString stretch = m_base.mid(start, end - start);
            settle({start, end - start}, stretch, ours.made(stretch, start),
                   theirs.made(stretch, start), unit);
            done = end;
        }
        m_result.text += QStringView(m_base).mid(done, whole.end() - done);
    }

    void settle(TextRange range, const QString& base, const QString& ours, const QString& theirs,
                Unit unit)
    {
        if (ours == theirs || theirs == base) {
            m_result.text += ours;
        } else if (ours == base) {
            m_result.text += theirs;
        } else if (unit == Unit::Line) {
            merge(range, byWords(range, ours), byWords(range, theirs), Unit::Word);
        } else {
            m_result.conflicts.append({{m_result.text.size(), ours.size()}, base, ours, theirs});
            m_result.text += ours;
        }
    }

    Side byWords(TextRange range, const QString& side) const
    {
        return {changesOf(differingWords(m_base, range, side, {0, side.size()}), m_base, side), {}};
    }

    const QString& m_base;
    TextMerge m_result;
};

} // namespace

QString TextMerge::withTheirs(const QList<qsizetype>& taken) const
{
    TextDelta delta;
    for (qsizetype index = 0; index < conflicts.size(); ++index) {
        const TextConflict& conflict = conflicts[index];
        if (taken.contains(index))
            delta.changes.append({conflict.merged.start, conflict.ours, conflict.theirs});
    }
    return applied(text, delta);
}

TextMerge mergeOf(const QString& base, const QString& ours, const QString& theirs)
{
    return Merging(base, ours, theirs).result();
}

} // namespace galley
