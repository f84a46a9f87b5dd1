// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"
#include "app/text/text_delta.h"

#include <QHash>

namespace galley::compare {

enum class HunkKind : char {
    Words,
    Typography, // the same but for quotes, dashes, dots
    Noise, // white space that says nothing, Unicode's forms of a letter
    Number, // of an item
};

// A stretch within a group that is not the same to the byte in both texts; one side may be empty.
struct Hunk {
    TextRange before;
    TextRange after;
    HunkKind kind = HunkKind::Words;
    int change = -1;
    bool isJoinedToNext = false; // each has a half of a pair of marks: one change
};

// Blocks that became other blocks: one for one, or joined, or parted. All outside of its hunks is
// the same to the byte; joined ones have the break between them as a hunk.
struct Group {
    Run before;
    Run after;
    bool isMoved = false;
    bool isSure = true; // that these went there, and not to what is like it
    int change = -1; // the move
    QList<Hunk> hunks; // ascending
};

enum class ElementKind : char {
    Kept, // a group that stays
    From, // where a moved group was
    To, // where it is
    Deleted,
    Inserted,
};

// One of all that stands in either text, in an order that is that of both.
struct Element {
    ElementKind kind = ElementKind::Kept;
    int group = -1; // of Kept, From, To
    Run blocks; // before of Kept, From, Deleted; after of To, Inserted
    int change = -1;
};

enum class ChangeKind : char {
    Inserted,
    Deleted,
    Replaced,
    Moved,
    Typography, // all of it one
    Spacing, // between two blocks
    Noise, // all of it one: line ends, spaces, numbers of items
};

// What can be taken or left alone: hunks, elements and gaps name the change that they are part of.
struct Change {
    ChangeKind kind = ChangeKind::Replaced;
    int parent = -1; // the move that it was made within
};

// What became of a text: which blocks went where, and what was changed within them. Comparing,
// merging and following a word through edits all read this.
struct Alignment {
    SharedBlockText before;
    SharedBlockText after;
    QList<Group> groups; // in the order of the text before
    QList<int> groupOfBefore; // by block, or -1
    QList<int> groupOfAfter;
    QList<Element> elements;
    QList<Change> changes;
    QHash<int, int> gapChanges; // the change of the gap behind a block before

    // Where two blocks that stay are beside each other in both texts, only what gapChanges says.
    bool areNeighboursInBoth(const Group& one, const Group& next) const
    {
        return one.before.end == next.before.first && one.after.end == next.after.first;
    }
};

Alignment alignmentOf(const QString& before, const QString& after);
// The same for who only follows places: what has a half of a pair of marks is not told to be one
// change, for which both texts would have to be parsed.
Alignment placesBetween(const QString& before, const QString& after);
// Of texts that share a vocabulary.
Alignment alignmentOf(const SharedBlockText& before, const SharedBlockText& after);

// The text with some of the changes made: all give the text after, none the text before, to the
// byte. `isOn` is by change.
QString withChanges(const Alignment& alignment, const QList<bool>& isOn);
// The same as what is to be done to the text before, but for the numbers of items that stay and
// follow from it. What moves is taken away whole and put in whole.
TextDelta deltaOf(const Alignment& alignment, const QList<bool>& isOn);

} // namespace galley::compare
