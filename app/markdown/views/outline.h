// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"

#include <array>

namespace galley::markdown {

// A heading that begins a section. Those within quotes and lists begin none.
struct OutlineHeading {
    int block = 0; // its number in the BlockList
    int level = 1; // 1 to 6
    QString title; // without markup, on one line; its beginning, when it is very long

    bool operator==(const OutlineHeading&) const = default;
};

// What an edit does to an outline: `removed` headings from `first` on give way to `inserted`, and
// the blocks of those behind are counted anew.
struct OutlineChange {
    int first = 0;
    int removed = 0;
    std::vector<OutlineHeading> inserted;
    int blockGrowth = 0;

    bool isEmpty() const { return removed == 0 && inserted.empty(); }
};

// The headings of a text in order, kept up to date from the patches of its BlockList. A section is
// a heading with all that follows it, up to the next heading that is not deeper.
class Outline {
public:
    static Outline of(const BlockList& blocks);

    // `blocks` is the list to which `patch` has been applied. Looks at no block outside the patch.
    OutlineChange changeBy(const BlockPatch& patch, const BlockList& blocks) const;
    void apply(OutlineChange change);

    int count() const { return static_cast<int>(m_headings.size()); }
    const OutlineHeading& at(int index) const
    {
        return m_headings[static_cast<std::size_t>(index)];
    }
    // The last heading that is that block or stands before it; -1 when there is none.
    int indexAt(int block) const;
    // The least level there is; 1 without headings.
    int topLevel() const;

    // The heading behind the section of a heading, or count().
    int sectionEnd(int heading) const;
    // Before which heading (or count()) the section of a heading goes when it is moved up or down
    // by one place: past its neighbour of the same level, or out of the section around it into the
    // one before or behind. -1: there is no such place.
    int placeAbove(int heading) const;
    int placeBelow(int heading) const;

    bool operator==(const Outline&) const = default;

private:
    std::vector<OutlineHeading> m_headings;
    std::array<int, 6> m_levelCounts{}; // how many headings have that level
};

} // namespace galley::markdown
