// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace galley {

// How high a page may be. Qt's layout counts 64ths of a pixel in 32 bits, up to 33,554,431 pixels,
// and comes to no end, or sets lines one over the other, where that does not suffice. So no page is
// ever higher than four sheets of Qt's, 32,000,000 pixels, whatever is being done to it:
//
//   while it is written   there stand on it what has been written, measured before each slice and
//                         then no higher than highest(); one slice; what is still to give way, no
//                         higher than atRest(); and pictures that became known meanwhile
//   when it is laid out   it is at most atRest() high, else its end is taken off
//   before it is made     so much is taken off that what is left fits however its lines break
//   narrower
//
// All that follows from the size of the text's font, for fonts up to 48 points shown at 300 %.
class PageHeight {
public:
    explicit PageHeight(qreal em, qreal maximumCounted = fourSheets)
        : m_em(em)
        , m_mostCounted(maximumCounted)
    {
    }

    // Qt takes INT_MAX / 256 pixels for the height of a sheet that has none, and lays out no
    // further than there, for ever. On sheets that are shorter it goes on, up to the fourth one.
    static constexpr qreal tallestSheet = 8'000'000;
    static constexpr qreal fourSheets = 4 * tallestSheet;

    // Of all pictures of a page together.
    qreal highestPictures() const { return m_mostCounted / 16; }
    // Of all else, in whatever state.
    qreal maximumOfText() const { return m_mostCounted - highestPictures(); }
    // UTF-16 units of the page that are written at a time, before the piece with which they are
    // enough.
    int unitsOfSlice() const;
    // No slice is higher: were each of its letters a line, or each a paragraph of its own.
    qreal slice() const;
    // Up to there text goes on being written.
    qreal highest() const;
    qreal atRest() const { return highest() + slice(); }
    // No page of so many units, ends of paragraphs included, is higher.
    qreal maximum(int units) const;
    // How many times as high a page becomes at most, as its lines have `width` instead of `before`
    // pixels.
    static qreal growth(qreal before, qreal width);

private:
    qreal fullSlice() const { return m_mostCounted / 16; }

    qreal m_em;
    qreal m_mostCounted;
};

} // namespace galley
