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
