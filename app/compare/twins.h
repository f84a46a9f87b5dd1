// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

#include <QHash>

#include <array>
#include <optional>

namespace galley::compare {

// Tells whether words stand elsewhere too, so that an alignment may have taken one for the other.
// Looked at is only what can have been mistaken: blocks that are not held by both blocks beside
// them.
class Twins {
public:
    static constexpr int edge = -1; // of a block, in a row of words

    explicit Twins(const Alignment& alignment) : m_alignment(alignment) { }

    // Whether the blocks beside a block say which one it became.
    bool isHeld(int block) const;
    // Whether words (keys of tokens) and edges, in a row but for marks, stand twice in either text.
    bool has(const QList<int>& words) const;
    // Whether they stand once in each text.
    bool areOnce(const QList<int>& words) const;

private:
    // The words of some blocks in a row, with the edges of these.
    struct Index {
        QList<int> words;
        QHash<int, QList<int>> places; // by word
    };

    const Index& indexOf(bool isAfter) const;
    static int countOf(const Index& index, const QList<int>& words);

    const Alignment& m_alignment;
    mutable std::array<std::optional<Index>, 2> m_indices;
};

} // namespace galley::compare
