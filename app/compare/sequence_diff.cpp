// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/sequence_diff.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace galley {

namespace {

// How many edits a search goes in from each end before it takes the best it has.
constexpr int maximumEdits = 512;

// Part of both sequences.
struct Box {
    int beforeStart = 0;
    int beforeEnd = 0;
    int afterStart = 0;
    int afterEnd = 0;

    int width() const { return beforeEnd - beforeStart; }
    int height() const { return afterEnd - afterStart; }
};

// A place in a box: so many elements of both sequences away from the corner that a search set out
// from. Diagonal d has the places where x - y is d.
struct Place {
    int x = 0;
    int y = 0;
};

// The places that can be reached from a corner of a box with so many edits: how far on each
// diagonal. A search from the far corner is one from the near corner of both sequences reversed.
class Front {
public:
    Front(std::span<const int> before, std::span<const int> after, const Box& box, bool isReversed)
        : m_before(before)
        , m_after(after)
        , m_box(box)
        , m_isReversed(isReversed)
        , m_middle(std::min(maximumEdits, std::max(box.width(), box.height())) + 3)
        , m_x(2 * static_cast<size_t>(m_middle) + 1, unreached)
    {
        at(1) = 0; // from where the first round comes
    }

    // One edit more on every diagonal; ends early, with true, where `meets` is true of a place.
    template <typename Meets> bool advance(Meets meets)
    {
        // A diagonal that leaves the box is at its end, once so many edits were made.
        const int lowest = 2 * std::max(0, m_rounds - m_box.height()) - m_rounds;
        const int highest = m_rounds - 2 * std::max(0, m_rounds - m_box.width());
        for (int diagonal = lowest; diagonal <= highest; diagonal += 2) {
            const Place place = reach(diagonal);
            at(diagonal) = place.x;
            if (place.x > m_box.width() || place.y > m_box.height())
                continue;
            if (place.x + place.y > m_furthest.x + m_furthest.y)
                m_furthest = place;
            if (meets(diagonal, place))
                return true;
        }
        ++m_rounds;
        return false;
    }

    bool isDone() const { return m_rounds > maximumEdits; }
    Place furthest() const { return m_furthest; }
    int reachedOn(int diagonal) const
    {
        return std::abs(diagonal) < m_rounds ? m_x[indexOf(diagonal)] : unreached;
    }

private:
    static constexpr int unreached = std::numeric_limits<int>::min() / 2;

    // By the better of one insertion and one removal, and then along all that is equal.
    Place reach(int diagonal)
    {
        const int x = std::max(at(diagonal + 1), at(diagonal - 1) + 1);
        Place place{x, x - diagonal};
        while (place.x < m_box.width() && place.y < m_box.height() && isEqual(place)) {
            ++place.x;
            ++place.y;
        }
        return place;
    }

    bool isEqual(Place place) const
    {
        const int before =
            m_isReversed ? m_box.beforeEnd - 1 - place.x : m_box.beforeStart + place.x;
        const int after = m_isReversed ? m_box.afterEnd - 1 - place.y : m_box.afterStart + place.y;
        return m_before[static_cast<size_t>(before)] == m_after[static_cast<size_t>(after)];
    }

    size_t indexOf(int diagonal) const
    {
        const int index = diagonal + m_middle;
        return static_cast<size_t>(index);
    }
    int& at(int diagonal) { return m_x[indexOf(diagonal)]; }

    std::span<const int> m_before;
    std::span<const int> m_after;
    Box m_box;
    bool m_isReversed;
    int m_rounds = 0;
    Place m_furthest;
    int m_middle;
    std::vector<int> m_x; // by diagonal, the negative ones first
};

// Divides boxes until what is left of each is equal, or has nothing in common.
class Search {
public:
    Search(std::span<const int> before, std::span<const int> after)
        : m_before(before)
        , m_after(after)
        , m_common(before.size(), -1)
    {
    }

    std::vector<int> common()
    {
        m_open.push_back(
            {0, static_cast<int>(m_before.size()), 0, static_cast<int>(m_after.size())});
        while (!m_open.empty()) {
            Box box = m_open.back();
            m_open.pop_back();
            takeEqualEnds(box);
            if (box.width() > 0 && box.height() > 0)
                divide(box);
        }
        return std::move(m_common);
    }

private:
    bool isEqual(int before, int after) const
    {
        return m_before[static_cast<size_t>(before)] == m_after[static_cast<size_t>(after)];
    }

    void takeEqualEnds(Box& box)
    {
        const auto isOpen = [&box] { return box.width() > 0 && box.height() > 0; };
        for (; isOpen() && isEqual(box.beforeStart, box.afterStart); ++box.beforeStart)
            m_common[static_cast<size_t>(box.beforeStart)] = box.afterStart++;
        while (isOpen() && isEqual(box.beforeEnd - 1, box.afterEnd - 1))
            m_common[static_cast<size_t>(--box.beforeEnd)] = --box.afterEnd;
    }

    void divide(const Box& box)
    {
        const Place middle = middleOf(box);
        const int before = box.beforeStart + middle.x;
        const int after = box.afterStart + middle.y;
        const bool isCorner = (middle.x == 0 && middle.y == 0)
            || (middle.x == box.width() && middle.y == box.height());
        if (isCorner) // nothing in common that was found
            return;
        m_open.push_back({box.beforeStart, before, box.afterStart, after});
        m_open.push_back({before, box.beforeEnd, after, box.afterEnd});
    }

    // A place that the shortest way from corner to corner goes through: where the searches from
    // both meet, each on a diagonal the other has passed.
    Place middleOf(const Box& box) const
    {
        Front forward(m_before, m_after, box, false);
        Front backward(m_before, m_after, box, true);
        const int skew = box.width() - box.height();
        Place meeting;
        const auto mirrored = [&box](Place place) {
            return Place{box.width() - place.x, box.height() - place.y};
        };
        while (!forward.isDone()) {
            if (forward.advance([&](int diagonal, Place place) {
                    meeting = place;
                    return place.x + backward.reachedOn(skew - diagonal) >= box.width();
                }))
                return meeting;
            if (backward.advance([&](int diagonal, Place place) {
                    meeting = mirrored(place);
                    return place.x + forward.reachedOn(skew - diagonal) >= box.width();
                }))
                return meeting;
        }
        const Place ahead = forward.furthest();
        const Place back = backward.furthest();
        return ahead.x + ahead.y >= back.x + back.y ? ahead : mirrored(back);
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    std::vector<int> m_common;
    std::vector<Box> m_open;
};

// The elements that the other sequence has as well, and where they stand.
struct Shared {
    std::vector<int> elements;
    std::vector<int> places;
};

Shared sharedWith(std::span<const int> other, std::span<const int> sequence)
{
    std::vector<int> known(other.begin(), other.end());
    std::sort(known.begin(), known.end());
    Shared shared;
    for (size_t place = 0; place < sequence.size(); ++place) {
        if (!std::binary_search(known.begin(), known.end(), sequence[place]))
            continue;
        shared.elements.push_back(sequence[place]);
        shared.places.push_back(static_cast<int>(place));
    }
    return shared;
}

} // namespace

std::vector<int> commonElements(std::span<const int> before, std::span<const int> after)
{
    // What only one of them has need not be searched for.
    const Shared sharedBefore = sharedWith(after, before);
    const Shared sharedAfter = sharedWith(before, after);
    const std::vector<int> found = Search(sharedBefore.elements, sharedAfter.elements).common();

    std::vector<int> common(before.size(), -1);
    for (size_t index = 0; index < found.size(); ++index) {
        if (found[index] >= 0)
            common[static_cast<size_t>(sharedBefore.places[index])] =
                sharedAfter.places[static_cast<size_t>(found[index])];
    }
    return common;
}

QList<int> commonElements(const QList<int>& before, const QList<int>& after)
{
    const auto span = [](const QList<int>& list) {
        return std::span<const int>(list.constData(), static_cast<size_t>(list.size()));
    };
    const std::vector<int> common = commonElements(span(before), span(after));
    return QList<int>(common.begin(), common.end());
}

} // namespace galley
