// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/word_trails.h"

namespace galley::compare {

// A word or mark of a target, and what became of it.
struct FollowedToken {
    Token token;
    int group = -1; // -1: of a block that was deleted
    int index = -1; // in the trail of the group
    int partner = -1; // in the text after; -1: it does not stand
    bool isOpen = false;
    TextRange after; // of one that stands; of one that the target covers in part, that part

    bool stands() const { return partner >= 0; }
};

// The next word beside a target, or, where its group has none, the edge of that.
struct Neighbour {
    bool stands = false; // and it is known which word it became
    int group = -1;
    int partner = -1; // of a word that stands; an edge has none
    qsizetype before = 0; // its end that is nearest to the target
    qsizetype after = 0;
    int key = -1; // of the word; -1: the edge
};

// A stretch of the text before with its words, and the words beside it, as they went.
class AnchorTarget {
public:
    AnchorTarget(const Alignment& alignment, const WordTrails& trails, TextRange range);

    TextRange range;
    QList<FollowedToken> tokens; // that it covers, if only in part
    Neighbour left;
    Neighbour right;
    int firstBlock = 0; // where it begins; of white space between two that before it

    bool isMoved() const;
    bool hasWords() const;
    // Whether one stands; of a target without words, a mark.
    bool hasStanding() const;
    // The same, of which only what is known stands.
    AnchorTarget withoutOpen() const;
    bool beginsWithinToken() const
    {
        return !tokens.isEmpty() && tokens.front().token.range.start < range.start;
    }
    bool endsWithinToken() const
    {
        return !tokens.isEmpty() && tokens.back().token.range.end() > range.end();
    }
    // Whether both neighbours stand, in their order, and nothing between them is another's.
    bool isPlaceKnown() const;
    // What stood between each neighbour and the target: marks and white space.
    QStringView marksBefore() const;
    QStringView marksBehind() const;
    // What stands between the neighbours now; only of a known place.
    TextRange stretchBetween() const { return {left.after, right.after - left.after}; }
    // The same without the marks that stood there before, and white space at its ends.
    TextRange contentBetween() const;

private:
    void follow(const WordTrails& trails);
    void cutEdges();
    Neighbour leftOf(const WordTrails& trails, qsizetype place) const;
    Neighbour rightOf(const WordTrails& trails, qsizetype place) const;

    const Alignment& m_alignment;
};

// Without white space at the ends, and with one space for any within.
QString folded(QStringView text);
// The block that a place is in, or that before the white space that it is in.
int blockAt(const BlockText& text, qsizetype place);

} // namespace galley::compare
