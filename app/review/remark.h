// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchors.h"
#include "app/review/entry.h"

namespace galley::review {

// What is decided of a remark by those who decided it.
enum class Verdict { Open, Accepted, Rejected, Resolved, Contested };

// A comment or a suggestion, with what was answered to it and decided of it, and where it is in the
// article as it is now.
struct Remark {
    Entry entry;
    QList<Entry> replies; // by order and id
    QList<Entry> decisions; // those in force: who decided after having seen others' overrules them
    Verdict verdict = Verdict::Open;
    bool isRevisedSince = false; // it was decided before its author changed it
    compare::AnchorState place = compare::AnchorState::Gone;
    // In UTF-16 units of the article's text; of what is about another member, or gone: empty.
    TextRange range = {};
    QList<TextRange> candidates = {}; // where the words of a gone one stand too

    bool isOpen() const
    {
        return !entry.isWithdrawn && (verdict == Verdict::Open || verdict == Verdict::Contested);
    }
    // Whether a suggestion can be accepted without anybody's looking at what became of its place.
    bool stands() const
    {
        return place == compare::AnchorState::InPlace || place == compare::AnchorState::Moved;
    }
};

// "in-place", "moved", "changed", "done", "gone".
QString nameOf(compare::AnchorState place);
// That, until something is decided: "accepted", "rejected", "resolved", "withdrawn".
QString stateOf(const Remark& remark);

} // namespace galley::review
