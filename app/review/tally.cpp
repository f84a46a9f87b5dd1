// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/tally.h"

namespace galley::review {

namespace {

void countKind(Tally& tally, EntryKind kind)
{
    if (isSuggestion(kind))
        ++tally.suggestions;
    else if (kind == EntryKind::Question)
        ++tally.questions;
    else if (kind == EntryKind::MustFix)
        ++tally.mustFixes;
    else
        ++tally.notes;
}

void countPlace(Tally& tally, compare::AnchorState place)
{
    switch (place) {
    case compare::AnchorState::InPlace:
        ++tally.inPlace;
        break;
    case compare::AnchorState::Moved:
        ++tally.moved;
        break;
    case compare::AnchorState::Changed:
        ++tally.changed;
        break;
    case compare::AnchorState::Done:
        ++tally.done;
        break;
    case compare::AnchorState::Gone:
        ++tally.gone;
        break;
    }
}

void countOpen(Tally& tally, const Remark& remark)
{
    if (!remark.isOpen() || !remark.entry.parent.isNull())
        return;
    countKind(tally, remark.entry.kind);
    countPlace(tally, remark.place);
}

} // namespace

Tally openTally(const QList<Remark>& remarks)
{
    Tally tally;
    for (const Remark& remark : remarks)
        countOpen(tally, remark);
    return tally;
}

Tally openTally(const QList<Remark>& remarks, const QUuid& person)
{
    Tally tally;
    for (const Remark& remark : remarks) {
        if (remark.entry.by == person)
            countOpen(tally, remark);
    }
    return tally;
}

Tally saidTally(const QList<Remark>& remarks, const QUuid& person)
{
    Tally tally;
    for (const Remark& remark : remarks) {
        const Entry& entry = remark.entry;
        if (entry.isPrivate)
            continue; // nor does what is said of it
        if (entry.by == person && !entry.isWithdrawn && entry.parent.isNull())
            countKind(tally, entry.kind);
        for (const Entry& reply : remark.replies)
            tally.replies += reply.by == person ? 1 : 0;
        for (const Entry& decision : remark.decisions)
            tally.decisions += decision.by == person ? 1 : 0;
    }
    return tally;
}

} // namespace galley::review
