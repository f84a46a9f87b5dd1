// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"
#include "ui/preview/page_document.h"
#include "ui/preview/shown_source.h"

#include <functional>
#include <optional>

namespace galley {

// Where in the source each unit of a part of the page was written, and back. The part is written
// once more for that, onto a page of its own: nothing is kept for it while somebody types, and
// nothing is guessed.
class PagePlaces {
public:
    // Where a line of the part's top-level block begins in the source; behind its last one, where
    // that ends.
    using LineStart = std::function<qsizetype(int line)>;

    PagePlaces(const PageDocument& page, int part, const SourceText& text,
               const LineStart& lineStart);

    // The place of the source behind the unit before a place of the page; at the beginning of a
    // line the one before the unit behind it. What was not written there, as a caption below its
    // picture, has the place behind what stands before it; nothing where nothing does.
    std::optional<qsizetype> sourceOf(int position) const;
    // Where the page shows what is written at a place of the source, or what is written before it.
    std::optional<int> positionOf(qsizetype source) const;
    // The source of the units of the page from one place to another, from the first of them that
    // was written there to the last; what is respelled as a whole. Nothing where none was.
    std::optional<TextRange> sourceOf(int from, int to) const;
    // The units of the page that were written there, in stretches without a gap.
    std::vector<TextRange> unitsOf(TextRange source) const;
    // What of the source the part shows, from the first place to the last.
    std::optional<ByteRange> extent() const;

private:
    struct Place {
        int position = 0; // of the page
        int length = 0;
        ByteRange source; // to find where a byte of a long line stands takes long: it is done last
        ShownSource::Kind kind = ShownSource::Kind::Verbatim;

        int end() const { return position + length; }
    };

    const Place* at(int unit) const; // of the page

    const SourceText& m_text;
    std::vector<Place> m_places; // ascending on the page
};

} // namespace galley
