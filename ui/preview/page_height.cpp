// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_height.h"

namespace galley {

namespace {

// In multiples of the text's size. The highest line is one of a heading, 1.75, in the highest of
// scripts (Nastaliq, 3), and the highest space that around a heading or code, 4.2.
constexpr qreal highestLine = 6;
constexpr qreal highestParagraph = 10;
// A piece has up to 8,200 units of words, or paragraphs from 2,000 bytes, two for each, or 14,000
// units in cells, whose lines are no higher than 3.5; the header is no higher than a piece.
constexpr qreal highestPiece = 8'200 * highestLine;

} // namespace

int PageHeight::unitsOfSlice() const
{
    return qMax(1, static_cast<int>(fullSlice() / (highestParagraph * qMax(1.0, m_em))));
}

qreal PageHeight::slice() const
{
    return fullSlice() + highestPiece * m_em;
}

qreal PageHeight::highest() const
{
    return qMax(fullSlice(), maximumOfText() / 2 - slice());
}

qreal PageHeight::maximum(int units) const
{
    return units * highestParagraph * m_em;
}

// Two lines on end are wider than the page together, else they were one. So from n lines, which
// were no wider than the page, come no more than n (1 + 2 before / width); and spaces that hung
// over the ends of lines and no longer do may fill as many again as there were.
qreal PageHeight::growth(qreal before, qreal width)
{
    constexpr qreal unknown = 1e9;
    if (width >= before)
        return 1;
    return width > 0 ? 3 + 2 * before / width : unknown;
}

} // namespace galley
