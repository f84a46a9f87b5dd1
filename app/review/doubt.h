// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/remark.h"

namespace galley::review {

// Why a remark is not decided just so: somebody has to look, and choose.
enum class DoubtKind {
    None,
    Meets, // others want the same words, or the same place
    WordsChanged, // those that it is about were edited since
    Contested, // it was decided in two ways
    Gone, // its words are no longer in the text
};

struct Choice {
    enum class Kind {
        Suggestion, // what it proposes, whatever stands there now
        AsItIs, // what stands there now
        OwnWords, // of the one who decides, in place of all that it is about
        Accepted, // what those said who accepted it
        Rejected, // what the others said
        Place, // where the words stand too: it may belong there
    };
    Kind kind;
    int remark; // an index of the remarks
    TextRange place = {}; // UTF-16 units

    bool operator==(const Choice&) const = default;
};

struct Doubt {
    DoubtKind kind = DoubtKind::None;
    QList<Choice> choices; // none is the better one
    QList<int> remarks; // all that it is about
    // What they are about in the text, together; UTF-16 units. Empty where that is not text.
    TextRange range = {};
};

// As many as can be told apart, and have a key.
inline constexpr qsizetype maximumChoices = 9;

// No more words of the text are rewritten on a card; UTF-16 units.
inline constexpr qsizetype longestOwnWords = 10'000;

// Of the remark at that index; with meetings as meetingsOf() says them.
Doubt doubtOf(const QList<Remark>& remarks, const QList<QList<int>>& meetings, qsizetype index);

} // namespace galley::review
