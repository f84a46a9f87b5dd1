// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/shared_remains.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace galley::compare {

namespace {

// Where each word of some blocks stands, the first time.
using WordPlaces = QHash<int, int>;

void addWords(WordPlaces& places, const BlockText& text, int block, int place)
{
    for (const Token& token : text.tokensOf(block)) {
        if (token.isWord && !places.contains(token.key))
            places.insert(token.key, place);
    }
}

// How often some words stand in a text.
QHash<int, int> countsIn(const BlockText& text, const WordPlaces& words)
{
    QHash<int, int> counts;
    for (int block = 0; block < text.count(); ++block) {
        for (const Token& token : text.tokensOf(block)) {
            if (words.contains(token.key))
                ++counts[token.key];
        }
    }
    return counts;
}

WordPlaces wordsTakenOut(const MergeUnits& merge)
{
    WordPlaces words;
    for (int unit = 0; unit < merge.units.size(); ++unit) {
        const auto isDeleted = [unit](const MergedSide& side) {
            return side.parts[unit].state == UnitState::Deleted;
        };
        if (!std::all_of(merge.sides.begin(), merge.sides.end(), isDeleted))
            continue;
        const Run blocks = merge.units[unit];
        for (int block = blocks.first; block < blocks.end; ++block)
            addWords(words, *merge.base, block, unit);
    }
    return words;
}

WordPlaces wordsPut(const MergedSide& side)
{
    WordPlaces words;
    for (const QList<Arrival>& arrivals : side.arrivals) {
        for (const Arrival& arrival : arrivals) {
            if (arrival.unit < 0)
                addWords(words, *side.alignment.after, arrival.block, arrival.block);
        }
    }
    return words;
}

bool isAlike(const MergeUnits& merge, int ours, int theirs)
{
    return merge.sides[0].alignment.after->numberOf(ours)
        == merge.sides[1].alignment.after->numberOf(theirs);
}

void add(QList<int>& blocks, int block)
{
    if (!blocks.contains(block))
        blocks.append(block);
}

// What has a block in common is one.
void join(QList<SharedRemains>& all, const SharedRemains& found)
{
    SharedRemains whole = found;
    all.removeIf([&whole](const SharedRemains& other) {
        const bool isSame = other.blocks[0].contains(whole.blocks[0].first())
            || other.blocks[1].contains(whole.blocks[1].first());
        if (!isSame)
            return false;
        whole.unit = qMin(whole.unit, other.unit);
        for (const size_t side : {size_t{0}, size_t{1}}) {
            for (const int block : other.blocks[side])
                add(whole.blocks[side], block);
        }
        return true;
    });
    all.append(whole);
}

} // namespace

QList<SharedRemains> sharedRemainsOf(const MergeUnits& merge)
{
    const WordPlaces taken = wordsTakenOut(merge);
    if (taken.isEmpty())
        return {};
    const std::array<WordPlaces, 2> put{wordsPut(merge.sides[0]), wordsPut(merge.sides[1])};
    QMap<int, int> shared; // word, and the unit that it was in
    for (auto word = taken.cbegin(); word != taken.cend(); ++word) {
        if (put[0].contains(word.key()) && put[1].contains(word.key()))
            shared.insert(word.key(), word.value());
    }
    if (shared.isEmpty())
        return {};
    // Words that stand elsewhere too say nothing of where these went.
    std::array<QHash<int, int>, 3> counts{countsIn(*merge.base, taken),
                                          countsIn(*merge.sides[0].alignment.after, taken),
                                          countsIn(*merge.sides[1].alignment.after, taken)};
    QList<SharedRemains> remains;
    for (auto word = shared.cbegin(); word != shared.cend(); ++word) {
        const int ours = put[0].value(word.key());
        const int theirs = put[1].value(word.key());
        const bool isOnce = std::all_of(counts.begin(), counts.end(), [&word](const auto& count) {
            return count.value(word.key()) == 1;
        });
        if (isOnce && !isAlike(merge, ours, theirs))
            join(remains, {word.value(), {QList<int>{ours}, QList<int>{theirs}}});
    }
    for (SharedRemains& each : remains) {
        for (QList<int>& blocks : each.blocks)
            std::sort(blocks.begin(), blocks.end());
    }
    return remains;
}

} // namespace galley::compare
