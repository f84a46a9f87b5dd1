// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/text_bases.h"

#include <QSet>

namespace galley::review {

// Whether a suggestion for the text is its words alone, put in the place of the target's.
bool isSimple(const Entry& entry);

// Whether several edits of a suggestion only make of the words of its target what is proposed.
bool isOfItsTarget(const TextBase& base, const Entry& entry);

// What the text that suggestions were made on is with them made.
struct ProposedText {
    QString text;
    TextDelta delta; // makes it of the base
    struct Move {
        TextRange from; // in the base
        TextDelta within; // what was changed in it, counted in the words moved
        qsizetype to = 0; // in `text`
    };
    QList<Move> moves;

    struct Place {
        TextRange range;
        bool isMoved = false;
    };
    QHash<qsizetype, QSet<QUuid>> edges; // whose they are that begin or end there in the base
    // Where what a remark is about stands whole; nothing where one of them touches it. What moves
    // is whole with what was changed within it, and who puts in something knows what he himself
    // put in beside it.
    std::optional<Place> placeOf(TextRange range, const Entry& remark) const;
};

// Of suggestions that are of that text. What was changed within a move goes with it, if both are
// among them; the numbers of lists follow. Nothing where two of them want the same words, or one
// does not fit the text.
std::optional<ProposedText> proposedText(const TextBase& base, const QList<Entry>& suggestions);

// Whether what a suggestion does is what it shows: its target becomes what is proposed, or moves,
// and no other word is touched, but for white space, the numbers of lists and typography.
bool doesWhatItSays(const TextBase& base, const Entry& suggestion);

} // namespace galley::review
