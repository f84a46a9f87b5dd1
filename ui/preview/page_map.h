// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "ui/preview/page_document.h"
#include "ui/preview/page_places.h"

namespace galley {

// Where a line of the source stands on the page, and what line stands at a place of the page. Lines
// are SourceText's, with a fraction: 3.5 is the middle of line 3. Between the known places (where
// each block of the page begins and ends) the map is linear; it never decreases. Each answer costs
// a search among the blocks, not a walk over them. Look at it and throw it away: it fits as long as
// the page shows `blocks`.
class PageMap {
public:
    PageMap(const PageDocument& page, const markdown::BlockList& blocks, const SourceText& text);

    // In the page's coordinates, pixels.
    qreal yOf(qreal line) const;
    qreal lineAt(qreal y) const;
    // The whole lines from which a block of the document was written, as {first, behind the last};
    // nothing for the header.
    std::optional<std::pair<int, int>> linesOf(const QTextBlock& block) const;
    // Where in the source a place of the page was written, exactly; where that is not known, as of
    // a note that the page adds, where what it belongs to begins. Nothing for the header.
    std::optional<qsizetype> sourceOf(int position) const;
    // The source of what a person selected of the page, from its first unit to its last; nothing
    // for the header, and where cells of several rows are selected.
    std::optional<TextRange> sourceOf(const QTextCursor& selection) const;
    // The whole lines that a part of the page, not the header, was written from; one that is parted
    // belongs to each.
    TextRange linesOf(int part) const;
    PagePlaces placesOf(int part) const;
    // Where the page shows a place of the source; what is not shown has the place of what is before
    // it in the same block.
    std::optional<int> positionOf(qsizetype source) const;
    // The height of the line of the page in which that is.
    qreal yOfPlace(qsizetype source) const;
    // From where to where all that a line of the source is a part of reaches, without writing it
    // once more; nothing where that is in several pieces, or is not shown.
    std::optional<std::pair<qreal, qreal>> reachOf(int line) const;

private:
    // A block of the page, or several that were written from the same lines, and those lines.
    struct Anchor {
        int firstBlock = 0; // of the document
        int lastBlock = 0;
        qreal firstLine = 0;
        qreal endLine = 0;
    };

    int bodyStart() const; // the document's first block behind the header
    int bodyEnd() const;
    Anchor anchorOf(int block) const;
    std::optional<Anchor> anchorAtLine(qreal line) const;
    std::optional<Anchor> anchorAtY(qreal y) const;
    // The line of the source on which a line of a part stands.
    int sourceLine(int part, int pieceLine) const;
    qreal beginning(int part) const; // its line of the source
    qreal topOf(const Anchor& anchor) const;
    qreal bottomOf(const Anchor& anchor) const;

    const PageDocument& m_page;
    const markdown::BlockList& m_blocks;
    const SourceText& m_text;
};

} // namespace galley
