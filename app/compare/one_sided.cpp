// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/three_way_test.cpp

#include "app/compare/one_sided.h"

#include "app/compare/alignment.h"

#include <QSet>

#include <algorithm>

namespace galley::compare {

namespace {

class SideList {
public:
    explicit SideList(const TextComparison& text) : m_text(text)
    {
        ArticleComparison comparison;
        comparison.text = text;
        if (text.isSame())
            return;
        for (const Element& element : text.alignment->elements) {
            if (element.kind == ElementKind::Inserted)
                m_ofBlocks.insert(element.change);
        }
        for (const ArticleDifference& difference : differencesOf(comparison))
            append(difference, -1);
    }

    QList<OneSided> changes;

private:
    void append(const ArticleDifference& difference, int parent)
    {
        OneSided change;
        change.difference = difference;
        change.parent = parent;
        change.isOfBlocks = m_ofBlocks.contains(difference.change);
        change.isSpread =
            m_text.alignment->changes[difference.change].kind == ChangeKind::Typography;
        if (change.isMove() || difference.within.isEmpty()) {
            change.places.append(difference.placeBefore);
        } else {
            for (const ArticleDifference& place : difference.within)
                change.places.append(place.placeBefore);
        }
        const int self = static_cast<int>(changes.size());
        changes.append(change);
        if (!change.isMove())
            return;
        for (const ArticleDifference& inner : difference.within)
            append(inner, self);
    }

    const TextComparison& m_text;
    QSet<int> m_ofBlocks;
};

} // namespace

bool OneSided::isAlike(const OneSided& other) const
{
    const QList<ArticleDifference>& within = difference.within;
    const QList<ArticleDifference>& otherWithin = other.difference.within;
    if (difference.kind != other.difference.kind || places != other.places)
        return false;
    if (isMove())
        return true;
    return difference.after == other.difference.after
        && std::equal(within.begin(), within.end(), otherWithin.begin(), otherWithin.end(),
                      [](const ArticleDifference& one, const ArticleDifference& another) {
                          return one.after == another.after;
                      });
}

QList<OneSided> oneSidedChangesOf(const TextComparison& text)
{
    return SideList(text).changes;
}

} // namespace galley::compare
