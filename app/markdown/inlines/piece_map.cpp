// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/piece_map.h"

#include <algorithm>
#include <iterator>

namespace galley::markdown {

void PieceMap::add(Piece piece)
{
    if (!m_pieces.empty() && m_pieces.back().start == piece.start)
        m_pieces.back() = piece;
    else
        m_pieces.push_back(piece);
}

qsizetype PieceMap::sourceOf(qsizetype position) const
{
    const auto behind = firstBehind(position);
    if (behind == m_pieces.begin())
        return position;
    const Piece& piece = *std::prev(behind);
    return piece.source + position - piece.start;
}

std::vector<PieceMap::Piece>::const_iterator PieceMap::firstBehind(qsizetype position) const
{
    return std::upper_bound(
        m_pieces.begin(), m_pieces.end(), position,
        [](qsizetype place, const Piece& piece) { return place < piece.start; });
}

void PieceMap::dropFront(qsizetype start)
{
    std::vector<Piece> kept{{0, sourceOf(start)}};
    for (auto piece = firstBehind(start); piece != m_pieces.end(); ++piece)
        kept.push_back({piece->start - start, piece->source});
    m_pieces = std::move(kept);
}

} // namespace galley::markdown
