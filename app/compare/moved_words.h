// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchor_target.h"

#include <optional>

namespace galley::compare {

// Words that were taken out of one block and put into another, or elsewhere in theirs: of those
// that went nowhere by the alignment, the ones that came from nowhere as a row of the same.
class MovedWords {
public:
    MovedWords(const Alignment& alignment, const WordTrails& trails)
        : m_alignment(alignment)
        , m_trails(trails)
    {
    }

    // Where the words of a target are, none of which stands; with both words beside them, or within
    // a longer row that stands nowhere else.
    std::optional<TextRange> placeOf(const AnchorTarget& target) const;
    // Whether some of the words, two in a row or the only one, came anywhere.
    bool hasPartOf(const AnchorTarget& target) const;
    // Whether words that went from beside a target came into a stretch.
    bool areOthersIn(TextRange stretch, const AnchorTarget& target) const;
    // Whether that place is in what their own block became.
    bool isInOwnBlock(const AnchorTarget& target, TextRange place) const;

private:
    // The words of the text after that came, in a row; an empty one where others stand between.
    struct Came {
        QList<Token> words; // key -1: a gap
        QHash<int, QList<int>> places; // by key
    };
    const Came& came() const;
    // The words of a block that went, from the one that a target begins with to both sides.
    struct Went {
        QList<Token> words;
        qsizetype first = 0; // of the target
        qsizetype end = 0;
    };
    Went wentWith(const AnchorTarget& target) const;
    QList<Token> wordsThatWent(int block) const;

    const Alignment& m_alignment;
    const WordTrails& m_trails;
    mutable std::optional<Came> m_came;
};

} // namespace galley::compare
