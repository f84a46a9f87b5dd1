// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <vector>

namespace galley::markdown {

// The way from a text that was put together from pieces of another back to that. Bytes.
class PieceMap {
public:
    // A stretch of the text and what it was taken from: up to the next, both advance together.
    struct Piece {
        qsizetype start = 0;
        qsizetype source = 0;
    };

    // `piece` begins at or behind the last one.
    void add(Piece piece);

    const std::vector<Piece>& pieces() const { return m_pieces; }
    qsizetype sourceOf(qsizetype position) const;
    // The first piece that begins behind that position.
    std::vector<Piece>::const_iterator firstBehind(qsizetype position) const;
    // Drops what stands before `start`, which becomes the new start.
    void dropFront(qsizetype start);

private:
    std::vector<Piece> m_pieces; // ascending
};

} // namespace galley::markdown
