// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "ui/preview/page_pieces.h"

#include <memory>
#include <vector>

namespace galley {

// What of a top-level block is on a page: its pieces from `firstPiece` on, each of which is a part.
struct PageSection {
    std::shared_ptr<const markdown::Node> node;
    std::shared_ptr<const PagePieces> pieces; // at least one
    std::shared_ptr<const ChildMeasures> measures; // of a block that is parted
    int firstPiece = 0;
    int parts = 0;

    int pieceCount() const { return static_cast<int>(pieces->size()); }
    bool isWhole() const { return firstPiece == 0 && parts == pieceCount(); }
    const PagePiece& piece(int part) const
    {
        return (*pieces)[static_cast<std::size_t>(firstPiece) + static_cast<std::size_t>(part)];
    }
};

// Which blocks a page shows, from the top on, and which parts of the page they are. Part 0 is the
// header. Where each section begins is remembered, so that asking costs no walk over them.
class PageSections {
public:
    int count() const { return static_cast<int>(m_sections.size()); }
    const PageSection& at(int section) const
    {
        return m_sections[static_cast<std::size_t>(section)];
    }
    PageSection& at(int section) { return m_sections[static_cast<std::size_t>(section)]; }

    // The part it begins with; count() for the one behind all.
    int firstPartOf(int section) const;
    // In which a part stands, that is not the header.
    int sectionOf(int part) const;
    const PagePiece& pieceOf(int part) const;

    // `sections` are shown in place of so many from `first` on. Of what was shown there the last
    // `kept` parts stay behind them, as what is left of the sections they belong to.
    void replace(int first, int removed, std::vector<PageSection> sections, int kept);
    // Only the parts before that one are left.
    void endBefore(int part);

private:
    std::vector<PageSection> m_sections;
    mutable std::vector<int> m_firstParts{1}; // those that are known
};

} // namespace galley
