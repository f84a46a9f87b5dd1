// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBlockFormat>

namespace galley {

// What the page knows of a block beyond Qt's formats; PageDecoration paints it. Offsets are
// distances from the left edge of the column, negative ones from its right edge. All values are of
// kinds that QTextFormat hashes and compares by itself.
enum BlockProperty {
    QuoteBars = QTextFormat::UserProperty + 1, // QVariantList of offsets, outermost first
    JoinedBars, // int: how many of them go on from the block before
    Markers, // QString: the marks of the list items that begin here, one a line
    MarkerOffsets, // QVariantList: where the text beside each of them begins
    OnSurface, // bool: stands on a surface of its own, as code does
    RuleAcross, // bool: a rule instead of text
    CodeLanguage, // QString: shown in the corner of the surface
    RuleBelow, // bool: a line below, as between the rows of a table
    BoldRuleBelow, // bool: the one below its header
    RuleWidth, // double: of either; none: across the column
    Containers, // QString: the quotes and list items it stands in, outermost first, one a line
    CellAlignments, // QString: of a table that is rows of text, a letter for each column
    BesideFrame, // bool: shows nothing, as what Qt wants before and behind a table
    JoinedTo, // int, a PieceJoin: goes on with the paragraph or code of the block before
};

// A line of Containers is a letter that says how it stands to the block before, and the mark of a
// list item.
namespace containers {
inline constexpr QChar begins(u'b'); // a quote, or a list with its first item
inline constexpr QChar next(u'n'); // the next item of a list
inline constexpr QChar goesOn(u'g');
} // namespace containers

// Letters of CellAlignments.
namespace alignments {
inline constexpr QChar none(u'-');
inline constexpr QChar left(u'l');
inline constexpr QChar center(u'c');
inline constexpr QChar right(u'r');
} // namespace alignments

// Of what stands between the cells of such a row (QTextCharFormat).
enum SeparatorProperty {
    ColumnBehind = QTextFormat::UserProperty + 201, // int: the number of the column it is before
};

// Further properties of pictures (QTextImageFormat).
enum PictureProperty {
    IsCover = QTextFormat::UserProperty + 101, // bool: the name is a CID
    StandsAlone, // bool: no text beside it
    KnownFacts, // QString: what is known of a picture whose bytes are not
};

// The last letter of a mark, of which a box is painted.
inline constexpr QChar openTaskMark(0x2610);
inline constexpr QChar doneTaskMark(0x2611);

} // namespace galley
