// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchor_target.h"
#include "app/compare/anchors.h"
#include "app/compare/moved_words.h"
#include "app/compare/target_twins.h"

namespace galley::compare {

// Finds the places of targets in the text after.
class AnchorSearch {
public:
    explicit AnchorSearch(std::shared_ptr<const Alignment> alignment);

    Anchor find(TextRange before, const std::optional<QString>& proposed) const;

private:
    Anchor ofWords(const AnchorTarget& target, const std::optional<QString>& proposed) const;
    Anchor ofSpace(const AnchorTarget& target, const std::optional<QString>& proposed) const;
    Anchor ofInsertion(const AnchorTarget& target, const QString& proposed) const;
    // Of words that are all there, nothing between them.
    std::optional<Anchor> standing(const AnchorTarget& target) const;
    std::optional<Anchor> remains(const AnchorTarget& target) const;
    // The same words, once in the blocks as in what became of them.
    std::optional<Anchor> quoted(TextRange range) const;
    bool hasWords(TextRange stretch) const; // of the text after
    static bool hasStandingIn(const AnchorTarget& target, TextRange place);
    bool isBetweenItsOwn(const AnchorTarget& target) const;
    bool isDone(const AnchorTarget& target, const QString& proposed) const;
    QList<TextRange> candidatesFor(TextRange range) const;
    Anchor anchored(AnchorState state, TextRange range) const;
    AnchorState stateOfMoved(const AnchorTarget& target, TextRange place) const;
    AnchorState stateOf(const AnchorTarget& target) const;

    std::shared_ptr<const Alignment> m_alignment;
    const BlockText& m_before;
    const BlockText& m_after;
    bool m_isSame;
    Twins m_twins;
    WordTrails m_trails;
    TargetTwins m_targetTwins;
    MovedWords m_movedWords;
};

} // namespace galley::compare
