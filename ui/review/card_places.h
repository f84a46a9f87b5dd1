// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace galley {

// A card as it would stand if it were alone. Pixels, from the upper edge of what cards stand in.
struct WantedCard {
    int top = 0;
    int height = 0;
};

// One line in the place of cards that would stand too far from what they are about.
struct FoldedCards {
    qsizetype first = 0;
    qsizetype count = 0;
    int top = 0;

    bool operator==(const FoldedCards&) const = default;
};

struct CardPlaces {
    std::vector<std::optional<int>> tops; // one for each card; nothing: it is folded
    std::vector<FoldedCards> folds; // from above to below
};

// Cards one below the other, as near to where they want to stand as the others leave them room. The
// open one stands where it wants to; those before it give way upwards, those behind it downwards.
// Only where the text begins it makes room for those before it.
struct CardStacking {
    int between = 6; // two cards
    int maximumAway = 240; // from where a card wants to stand; what is farther is folded
    int foldHeight = 22;
    // Where there is nothing more to scroll up to: no card stands above it for want of room that
    // there is below.
    std::optional<int> ceiling = {};

    CardPlaces places(const std::vector<WantedCard>& cards, qsizetype open = -1) const;

private:
    std::optional<int> roomAbove(const std::vector<WantedCard>& cards, qsizetype open) const;
    void stackDownwards(const std::vector<WantedCard>& cards, qsizetype first, qsizetype end,
                        int free, CardPlaces& places) const;
    void stackUpwards(const std::vector<WantedCard>& cards, qsizetype end, int floor,
                      CardPlaces& places) const;
    bool stackBelowCeiling(const std::vector<WantedCard>& cards, qsizetype end, int floor,
                           CardPlaces& places) const;
};

} // namespace galley
