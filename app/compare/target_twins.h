// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchor_target.h"

namespace galley::compare {

// Whether the words that a target's place is told by, with those beside them that went along, stand
// elsewhere too, and the blocks beside theirs do not say which they are.
class TargetTwins {
public:
    TargetTwins(const Alignment& alignment, const WordTrails& trails, const Twins& twins)
        : m_before(*alignment.before)
        , m_after(*alignment.after)
        , m_trails(trails)
        , m_twins(twins)
    {
    }

    bool of(const AnchorTarget& target) const;

private:
    QList<int> rowOf(const FollowedToken& first, const FollowedToken& last, int block) const;
    bool areInOneBlock(const WordTrail& trail, int word, int next) const;
    static QList<int> wordsBeside(const AnchorTarget& target);

    const BlockText& m_before;
    const BlockText& m_after;
    const WordTrails& m_trails;
    const Twins& m_twins;
};

} // namespace galley::compare
