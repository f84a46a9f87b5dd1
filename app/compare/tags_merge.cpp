// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/tags_merge.h"

#include <QList>

#include <algorithm>

namespace galley {

namespace {

QString folded(QString tag)
{
    tag.removeIf([](QChar unit) { return !unit.isLetterOrNumber(); });
    return tag.toCaseFolded();
}

// Which tags of the base one side has, and under which name.
class TagsSide {
public:
    TagsSide(const QStringList& base, const QStringList& tags)
        : m_base(base)
        , m_tags(tags)
        , m_ofBase(base.size(), -1)
        , m_ofTags(tags.size(), -1)
    {
        matchAll([&](qsizetype was, qsizetype is) { return m_base[was] == m_tags[is]; });
        matchAll(
            [&](qsizetype was, qsizetype is) { return folded(m_base[was]) == folded(m_tags[is]); });
        matchAll([&](qsizetype was, qsizetype is) { return isSamePlace(was, is); });
    }

    const QStringList& tags() const { return m_tags; }
    qsizetype baseOf(qsizetype tag) const { return m_ofTags[tag]; } // -1: a new one
    bool has(qsizetype baseTag) const { return m_ofBase[baseTag] >= 0; }
    const QString& name(qsizetype baseTag) const { return m_tags[m_ofBase[baseTag]]; }
    bool isRenamed(qsizetype baseTag) const
    {
        return has(baseTag) && name(baseTag) != m_base[baseTag];
    }
    bool isReordered() const
    {
        const QList<qsizetype> order = keptOrder();
        return !std::is_sorted(order.begin(), order.end());
    }
    // The tags of the base in this side's order.
    QList<qsizetype> keptOrder() const
    {
        QList<qsizetype> order = m_ofTags;
        order.removeAll(-1);
        return order;
    }

private:
    template <typename AreSame> void matchAll(AreSame areSame)
    {
        for (qsizetype was = 0; was < m_base.size(); ++was) {
            for (qsizetype is = 0; is < m_tags.size() && m_ofBase[was] < 0; ++is) {
                if (m_ofTags[is] >= 0 || !areSame(was, is))
                    continue;
                m_ofBase[was] = is;
                m_ofTags[is] = was;
            }
        }
    }

    bool isSamePlace(qsizetype was, qsizetype is) const
    {
        const bool isFirst = was == 0 || is == 0;
        const bool isLast = was + 1 == m_base.size() || is + 1 == m_tags.size();
        const bool fitsBefore = isFirst ? was == is : m_ofBase[was - 1] == is - 1;
        const bool fitsAfter =
            isLast ? m_base.size() - was == m_tags.size() - is : m_ofBase[was + 1] == is + 1;
        return fitsBefore && fitsAfter;
    }

    const QStringList& m_base;
    const QStringList& m_tags;
    QList<qsizetype> m_ofBase;
    QList<qsizetype> m_ofTags;
};

class TagsMerging {
public:
    TagsMerging(const QStringList& base, const TagsSide& ours, const TagsSide& theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
    {
    }

    TagsMerge merged()
    {
        const bool areBothReordered = m_ours.isReordered() && m_theirs.isReordered();
        m_merge.isConflict = areBothReordered && orderOfBoth(m_ours) != orderOfBoth(m_theirs);
        const bool isOursOrder = m_ours.isReordered();
        const TagsSide& leading = isOursOrder ? m_ours : m_theirs;
        const TagsSide& other = isOursOrder ? m_theirs : m_ours;
        for (qsizetype tag = 0; tag < leading.tags().size(); ++tag)
            add(leading.baseOf(tag), leading.tags()[tag], m_merge.tags.size());
        for (qsizetype tag = 0; tag < other.tags().size(); ++tag) {
            const qsizetype baseTag = other.baseOf(tag);
            if (baseTag < 0 || !leading.has(baseTag))
                add(baseTag, other.tags()[tag], placeAfter(other, tag, leading));
        }
        return m_merge;
    }

private:
    QList<qsizetype> orderOfBoth(const TagsSide& side) const
    {
        QList<qsizetype> order = side.keptOrder();
        order.removeIf([this](qsizetype tag) { return !m_ours.has(tag) || !m_theirs.has(tag); });
        return order;
    }

    // Behind the one that it follows, and what the other side put there.
    qsizetype placeAfter(const TagsSide& side, qsizetype tag, const TagsSide& leading) const
    {
        qsizetype place = 0;
        while (--tag >= 0) {
            const qsizetype baseTag = side.baseOf(tag);
            const QString& name = baseTag < 0 ? side.tags()[tag] : mergedName(baseTag);
            place = m_merge.tags.indexOf(name) + 1;
            if (place > 0)
                break;
            place = 0;
        }
        const auto isNew = [&](const QString& name) {
            const qsizetype index = leading.tags().indexOf(name);
            return index >= 0 && leading.baseOf(index) < 0;
        };
        while (place < m_merge.tags.size() && isNew(m_merge.tags[place]))
            ++place;
        return place;
    }

    const QString& mergedName(qsizetype baseTag) const
    {
        if (m_ours.isRenamed(baseTag) || !m_theirs.has(baseTag))
            return m_ours.has(baseTag) ? m_ours.name(baseTag) : m_base[baseTag];
        return m_theirs.name(baseTag);
    }

    void add(qsizetype baseTag, const QString& name, qsizetype place)
    {
        if (baseTag < 0) {
            insert(name, place);
            return;
        }
        const bool isGone = !m_ours.has(baseTag) || !m_theirs.has(baseTag);
        const bool isRenamed = m_ours.isRenamed(baseTag) || m_theirs.isRenamed(baseTag);
        if (isGone && !isRenamed)
            return;
        const bool areTwoNames = m_ours.isRenamed(baseTag) && m_theirs.isRenamed(baseTag)
            && m_ours.name(baseTag) != m_theirs.name(baseTag);
        m_merge.isConflict = m_merge.isConflict || isGone || areTwoNames;
        insert(mergedName(baseTag), place);
    }

    void insert(const QString& name, qsizetype place)
    {
        if (!m_merge.tags.contains(name))
            m_merge.tags.insert(place, name);
    }

    const QStringList& m_base;
    const TagsSide& m_ours;
    const TagsSide& m_theirs;
    TagsMerge m_merge;
};

} // namespace

TagsMerge mergedTags(const QStringList& base, const QStringList& ours, const QStringList& theirs)
{
    return TagsMerging(base, TagsSide(base, ours), TagsSide(base, theirs)).merged();
}

} // namespace galley
