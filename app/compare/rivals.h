// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"
#include "app/compare/block_likeness.h"

#include <memory>

namespace galley::compare {

// Blocks that are in no group, and share words with one: what an alignment made one of the other
// may not be what was written over it.
class Rivals {
public:
    explicit Rivals(const Alignment& alignment) : m_alignment(alignment) { }

    bool has(const Group& group) const;

private:
    // Blocks of one text that are in no group.
    struct Lone {
        Lone(const BlockText& text, const QList<int>& groupOf);

        QList<int> blocks;
        LikelyPairs likely;
    };

    static bool isRival(const BlockText& text, Run blocks, const BlockText& other,
                        const Lone& lone);
    static QList<int> loneIn(const QList<int>& groupOf);

    const Alignment& m_alignment;
    mutable std::unique_ptr<const Lone> m_before;
    mutable std::unique_ptr<const Lone> m_after;
};

} // namespace galley::compare
