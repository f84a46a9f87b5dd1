// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_pieces.h"

#include <utility>

namespace galley {

// Tells which pieces of two blocks are written alike, wherever they stand in the source. Many
// pieces may stand in one emphasis or link: what was found out about the last ones of these is
// remembered, so that comparing all pieces of a block takes time by its length. The blocks have to
// outlive it.
class PieceLikeness {
public:
    bool areAlike(const PagePiece& one, const PagePiece& other);

private:
    // The inline node with children, or the paragraph, that was looked at last.
    struct Looked {
        const markdown::Node* node = nullptr;
        qsizetype units = 0;
    };
    using Pair = std::pair<const markdown::Node*, const markdown::Node*>;

    bool rangesAreAlike(const PagePiece& one, const PagePiece& other);
    bool frameIsAlike(const markdown::Node& one, const markdown::Node& other);
    bool wordsAreAlike(const PagePiece& one, const PagePiece& other);
    bool wholesAreAlike(const markdown::Node& one, const markdown::Node& other);

    Looked m_one;
    Looked m_other;
    Pair m_inlines; // that were compared last
    bool m_areInlinesAlike = false;
    Pair m_frames; // paragraphs, likewise
    bool m_areFramesAlike = false;
};

} // namespace galley
