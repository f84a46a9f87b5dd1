// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/inline_places.h"

#include "app/text/utf8_scan.h"

#include <algorithm>
#include <iterator>

namespace galley::markdown {

namespace {

// Has a literal know of the bytes that the pieces leave out within it, as of other respellings.
void respellBetweenPieces(Node& node, const PieceMap& map)
{
    std::vector<Respelling> respelled;
    auto next = node.respellings.cbegin();
    const auto takeUpTo = [&](int byte) {
        for (; next != node.respellings.cend() && next->byte < byte; ++next)
            respelled.push_back(*next);
    };
    int unit = 0;
    int byte = node.source.contentStart;
    for (auto piece = map.firstBehind(byte);
         piece != map.pieces().cend() && piece->start <= node.source.contentEnd; ++piece) {
        const auto joint = static_cast<int>(piece->start) - 1; // the byte before it, which is ASCII
        takeUpTo(joint);
        if (!respelled.empty() && respelled.back().byte >= byte) {
            unit = respelled.back().unit + respelled.back().units;
            byte = respelled.back().byte + respelled.back().bytes;
        }
        if (byte > joint || (next != node.respellings.cend() && next->byte == joint))
            continue; // within another respelling
        unit +=
            static_cast<int>(utf8::unitsOfBytes(QStringView(node.text).sliced(unit), joint - byte));
        respelled.push_back({unit, 1, joint, 1});
        ++unit;
        byte = joint + 1;
    }
    std::copy(next, node.respellings.cend(), std::back_inserter(respelled));
    node.respellings = std::move(respelled);
}

} // namespace

void moveToSource(Node& node, const PieceMap& map)
{
    const auto moved = [&map](int byte) { return static_cast<int>(map.sourceOf(byte)); };
    if (node.source.isKnown()) {
        if (map.pieces().size() > 1 && !node.text.isEmpty())
            respellBetweenPieces(node, map);
        InlineSource& source = node.source;
        source = {moved(source.start), moved(source.contentStart), moved(source.contentEnd),
                  moved(source.end)};
        for (Respelling& respelling : node.respellings) {
            const int end = moved(respelling.byte + respelling.bytes);
            respelling.byte = moved(respelling.byte);
            respelling.bytes = end - respelling.byte;
        }
        for (SourceStretch* stretch : {&node.target, &node.titleSource}) {
            if (stretch->length == 0)
                continue;
            const int end = moved(stretch->end());
            stretch->start = moved(stretch->start);
            stretch->length = end - stretch->start;
        }
    }
    for (Node& child : node.children)
        moveToSource(child, map);
}

} // namespace galley::markdown
