// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/merge_assembly.h"

#include <algorithm>

namespace galley::compare {

namespace {

QString gap(const MergeUnits& units, const WrittenBlocks& one, const WrittenBlocks& next)
{
    std::array<QString, 3> gaps;
    std::array<bool, 3> are{};
    const std::array<const BlockText*, 3> texts{units.base.get(),
                                                units.sides[0].alignment.after.get(),
                                                units.sides[1].alignment.after.get()};
    for (size_t text = 0; text < texts.size(); ++text) {
        are[text] = areNeighbours(one, next, text);
        if (are[text])
            gaps[text] =
                texts[text]->view(texts[text]->gapAfter(one.places[text].end - 1)).toString();
    }
    if (are[1] && are[2]) {
        if (are[0] && gaps[1] == gaps[0])
            return gaps[2];
        const bool isOurs = (are[0] && gaps[2] == gaps[0])
            || std::pair(gaps[1].size(), gaps[1]) >= std::pair(gaps[2].size(), gaps[2]);
        return isOurs ? gaps[1] : gaps[2];
    }
    for (const size_t text : {size_t{1}, size_t{2}, size_t{0}}) {
        if (are[text])
            return gaps[text];
    }
    return gapBetween(one, next, {{texts[0], 0}, {texts[1], 1}, {texts[2], 2}});
}

} // namespace

TextMerge assembled(const MergeUnits& units, QList<WrittenBlocks>& blocks,
                    const QList<OpenPlace>& places)
{
    QList<qsizetype> sizes;
    for (const WrittenBlocks& written : std::as_const(blocks))
        sizes.append(written.text.size());
    countItemsOn(blocks);
    TextMerge merge;
    QList<TextRange> ranges;
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        ranges.append({merge.text.size(), blocks[index].text.size()});
        merge.text += blocks[index].text;
        if (index + 1 < blocks.size())
            merge.text += gap(units, blocks[index], blocks[index + 1]);
    }
    for (const OpenPlace& open : places) {
        MergePlace place = open.place;
        const TextRange first = ranges[open.first];
        if (open.place.part == atArrivals) {
            place.merged = {first.start, ranges[open.end - 1].end() - first.start};
        } else { // a number that counts on may have become longer
            const qsizetype grown = first.length - sizes[open.first];
            const bool isBehind = place.merged.start > 0;
            place.merged.start += first.start + (isBehind ? grown : 0);
            place.merged.length += isBehind ? 0 : grown;
        }
        merge.places.append(place);
    }
    std::stable_sort(merge.places.begin(), merge.places.end(),
                     [](const MergePlace& one, const MergePlace& other) {
                         return one.merged.start < other.merged.start;
                     });
    return merge;
}

} // namespace galley::compare
