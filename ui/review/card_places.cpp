// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/card_places.h"

#include <algorithm>
#include <utility>

namespace galley {

// Downwards from the first card on; `free` is the uppermost height that nothing takes.
void CardStacking::stackDownwards(const std::vector<WantedCard>& cards, qsizetype first,
                                  qsizetype end, int free, CardPlaces& places) const
{
    const auto isTooFar = [&](qsizetype card) {
        return card < end && free - cards[static_cast<std::size_t>(card)].top > maximumAway;
    };
    for (qsizetype card = first; card < end;) {
        if (!isTooFar(card)) {
            const WantedCard& wanted = cards[static_cast<std::size_t>(card)];
            const int top = std::max(wanted.top, free);
            places.tops[static_cast<std::size_t>(card)] = top;
            free = top + wanted.height + between;
            ++card;
            continue;
        }
        FoldedCards fold{card, 0, free};
        free += foldHeight + between;
        while (isTooFar(card)) {
            ++fold.count;
            ++card;
        }
        places.folds.push_back(fold);
    }
}

// Upwards from the last card before `end`; `floor` is the lowest height that a card may reach. Seen
// in a mirror that lies on the upper edge, it is the same downwards.
void CardStacking::stackUpwards(const std::vector<WantedCard>& cards, qsizetype end, int floor,
                                CardPlaces& places) const
{
    std::vector<WantedCard> mirrored;
    for (auto card = static_cast<std::size_t>(end); card-- > 0;)
        mirrored.push_back({-cards[card].top - cards[card].height, cards[card].height});
    CardPlaces stacked;
    stacked.tops.resize(mirrored.size());
    stackDownwards(mirrored, 0, end, -floor, stacked);
    for (std::size_t card = 0; card < mirrored.size(); ++card) {
        if (stacked.tops[card])
            places.tops[mirrored.size() - 1 - card] = -*stacked.tops[card] - mirrored[card].height;
    }
    std::for_each(stacked.folds.rbegin(), stacked.folds.rend(), [&](const FoldedCards& fold) {
        places.folds.push_back({end - fold.first - fold.count, fold.count, -fold.top - foldHeight});
    });
}

// Those before `end` from the ceiling downwards, and up again as far as what stands below wants it.
// Not if one would be too far away then.
bool CardStacking::stackBelowCeiling(const std::vector<WantedCard>& cards, qsizetype end, int floor,
                                     CardPlaces& places) const
{
    CardPlaces stacked;
    stacked.tops.resize(cards.size());
    stackDownwards(cards, 0, end, *ceiling, stacked);
    auto fold = stacked.folds.rbegin();
    const auto raise = [&floor, this](int& top, int height) {
        top = std::min(top, floor - height);
        floor = top - between;
    };
    for (auto card = static_cast<std::size_t>(end); card-- > 0;) {
        if (stacked.tops[card]) {
            raise(*stacked.tops[card], cards[card].height);
            if (cards[card].top - *stacked.tops[card] > maximumAway)
                return false;
        } else if (fold->first == static_cast<qsizetype>(card)) {
            raise(fold->top, foldHeight);
            ++fold;
        }
    }
    places = std::move(stacked);
    return true;
}

// Where those before the open one end if they stand below the ceiling, unless that is too far away.
std::optional<int> CardStacking::roomAbove(const std::vector<WantedCard>& cards,
                                           qsizetype open) const
{
    if (!ceiling)
        return {};
    int end = *ceiling;
    for (qsizetype card = 0; card < open; ++card)
        end += cards[static_cast<std::size_t>(card)].height + between;
    const bool isNear = end - cards[static_cast<std::size_t>(open)].top <= maximumAway;
    return isNear ? std::optional(end) : std::nullopt;
}

CardPlaces CardStacking::places(const std::vector<WantedCard>& cards, qsizetype open) const
{
    CardPlaces places;
    places.tops.resize(cards.size());
    if (open < 0) {
        const int nothingAbove = cards.empty() ? 0 : cards.front().top;
        stackDownwards(cards, 0, std::ssize(cards), nothingAbove, places);
        return places;
    }
    WantedCard fixed = cards[static_cast<std::size_t>(open)];
    fixed.top = qMax(fixed.top, roomAbove(cards, open).value_or(fixed.top));
    if (!ceiling || !stackBelowCeiling(cards, open, fixed.top - between, places))
        stackUpwards(cards, open, fixed.top - between, places);
    places.tops[static_cast<std::size_t>(open)] = fixed.top;
    stackDownwards(cards, open + 1, std::ssize(cards), fixed.top + fixed.height + between, places);
    return places;
}

} // namespace galley
