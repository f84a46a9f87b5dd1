// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchor_target.h"

namespace galley::compare {

// Whether words that an alignment found equal are those of a target. A lone equal word in a
// rewritten sentence is chance: words have to have company.
class AnchorProof {
public:
    AnchorProof(const Alignment& alignment, const WordTrails& trails, const AnchorTarget& target);

    // Of all of the target, whose tokens all stand.
    bool isProven() const;
    // Of what stands of it.
    bool isPartProven() const;
    // Whether the words, with the one before and the one behind, stand once in their group and once
    // in what that became: then no other alignment of it is possible.
    bool isOnlyPlace() const;

private:
    // Tokens of the target that are of one group, by their indices.
    struct Stretch {
        int group = -1;
        int first = 0; // in the trail
        int last = 0;
    };

    bool isStretchProven(const Stretch& stretch) const;
    bool isWordBesideLeft(const WordTrail& trail, const Stretch& stretch) const;
    bool isWordBesideRight(const WordTrail& trail, const Stretch& stretch) const;
    QList<Stretch> stretches() const;

    const Alignment& m_alignment;
    const WordTrails& m_trails;
    const AnchorTarget& m_target;
};

} // namespace galley::compare
