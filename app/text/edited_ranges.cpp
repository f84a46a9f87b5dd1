// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/edited_ranges.h"

namespace galley {

namespace {

qsizetype endOf(const EditedRanges::Stretch& stretch)
{
    return stretch.currentStart + stretch.currentLength;
}

// One pass over stretches and changes, both in the order of the text before the edit: those that
// touch become one stretch.
class Merging {
public:
    // `toSaved` leads from a place before the first of them to its place in the saved text.
    explicit Merging(qsizetype toSaved) : m_toSaved(toSaved) { }

    QList<EditedRanges::Stretch> merged(const QList<EditedRanges::Stretch>& stretches,
                                        const QList<TextChange>& changes)
    {
        QList<EditedRanges::Stretch> result;
        auto stretch = stretches.cbegin();
        auto change = changes.cbegin();
        while (stretch != stretches.cend() || change != changes.cend()) {
            const qsizetype start =
                qMin(stretch != stretches.cend() ? stretch->currentStart : change->position,
                     change != changes.cend() ? change->position : stretch->currentStart);
            qsizetype end = start;
            qsizetype savedGrowth = 0;
            qsizetype currentGrowth = 0;
            while (true) {
                if (stretch != stretches.cend() && stretch->currentStart <= end) {
                    end = qMax(end, endOf(*stretch));
                    savedGrowth += stretch->savedLength - stretch->currentLength;
                    ++stretch;
                } else if (change != changes.cend() && change->position <= end) {
                    end = qMax(end, change->position + change->removed.size());
                    currentGrowth += change->inserted.size() - change->removed.size();
                    ++change;
                } else {
                    break;
                }
            }
            result.append({start + m_toSaved, end - start + savedGrowth, start + m_growth,
                           end - start + currentGrowth});
            m_toSaved += savedGrowth;
            m_growth += currentGrowth;
        }
        return result;
    }

    // How far the edit moved what stands behind the last of them.
    qsizetype growth() const { return m_growth; }

private:
    qsizetype m_toSaved;
    qsizetype m_growth = 0;
};

} // namespace

qsizetype EditedRanges::apply(const TextDelta& delta)
{
    if (delta.isEmpty())
        return 0;
    const TextChange& firstChange = delta.changes.constFirst();
    const TextChange& lastChange = delta.changes.constLast();
    const qsizetype from = firstChange.position;
    const qsizetype to = lastChange.position + lastChange.removed.size();
    const qsizetype first = firstThat([from](const Stretch& each) { return endOf(each) >= from; });
    const qsizetype behind =
        firstThat([to](const Stretch& each) { return each.currentStart > to; });
    const qsizetype moved = moveGap(behind);
    const QList<Stretch> touched = m_before.sliced(first);
    m_before.resize(first);
    const qsizetype toSaved = m_before.isEmpty() ? 0
                                                 : m_before.constLast().savedStart
            + m_before.constLast().savedLength - endOf(m_before.constLast());
    Merging merging(toSaved);
    m_before += merging.merged(touched, delta.changes);
    m_shift += merging.growth();
    return moved + touched.size();
}

void EditedRanges::clear()
{
    m_before.clear();
    m_behind.clear();
    m_shift = 0;
}

EditedRanges::Stretch EditedRanges::at(qsizetype index) const
{
    if (index < m_before.size())
        return m_before[index];
    Stretch stretch = m_behind[size() - 1 - index];
    stretch.currentStart += m_shift;
    return stretch;
}

QList<EditedRanges::Stretch> EditedRanges::stretches() const
{
    QList<Stretch> all;
    all.reserve(size());
    for (qsizetype index = 0; index < size(); ++index)
        all.append(at(index));
    return all;
}

// Of what holds from some stretch on: the index of that, or the number of all.
template <typename Predicate> qsizetype EditedRanges::firstThat(Predicate holds) const
{
    qsizetype low = 0;
    qsizetype high = size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (holds(at(middle)))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// Answers with how many stretches changed sides.
qsizetype EditedRanges::moveGap(qsizetype index)
{
    const qsizetype moved = qAbs(m_before.size() - index);
    while (m_before.size() > index) {
        Stretch stretch = m_before.takeLast();
        stretch.currentStart -= m_shift;
        m_behind.append(stretch);
    }
    while (m_before.size() < index) {
        Stretch stretch = m_behind.takeLast();
        stretch.currentStart += m_shift;
        m_before.append(stretch);
    }
    return moved;
}

TextDelta EditedRanges::since(const QString& saved, const QString& current) const
{
    TextDelta delta;
    for (const Stretch& stretch : stretches()) {
        delta.changes += differenceBetween(saved.mid(stretch.savedStart, stretch.savedLength),
                                           current.mid(stretch.currentStart, stretch.currentLength),
                                           stretch.savedStart)
                             .changes;
    }
    return delta;
}

} // namespace galley
