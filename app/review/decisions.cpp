// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/decisions.h"

#include <algorithm>

namespace galley::review {

namespace {

Verdict verdictOf(Decided decided)
{
    switch (decided) {
    case Decided::Accepted:
        return Verdict::Accepted;
    case Decided::Rejected:
        return Verdict::Rejected;
    case Decided::Resolved:
        return Verdict::Resolved;
    case Decided::Reopened:
    case Decided::Undecided:
        return Verdict::Open;
    }
    Q_UNREACHABLE();
}

bool isOverruled(const Entry& decision, const QList<Entry>& decisions)
{
    return std::any_of(decisions.begin(), decisions.end(), [&](const Entry& other) {
        return other.id != decision.id && !other.isWithdrawn
            && std::any_of(other.seen.begin(), other.seen.end(), [&](const EntryName& seen) {
                   return seen.id == decision.id && seen.revision >= decision.revision;
               });
    });
}

} // namespace

void settle(Remark& remark, const QList<Entry>& decisions)
{
    remark.decisions.clear();
    remark.verdict = Verdict::Open;
    remark.isRevisedSince = false;
    std::optional<Verdict> verdict;
    for (const Entry& decision : decisions) {
        if (decision.isWithdrawn || isOverruled(decision, decisions))
            continue;
        const Verdict each = verdictOf(*decision.decided);
        if (each == Verdict::Open && *decision.decided == Decided::Undecided)
            continue; // as if never decided
        if (decision.about->revision < remark.entry.revision) {
            remark.isRevisedSince = true;
            continue;
        }
        remark.decisions.append(decision);
        verdict = !verdict || *verdict == each ? each : Verdict::Contested;
    }
    remark.verdict = verdict.value_or(Verdict::Open);
}

Entry decisionOn(const Remark& remark, Decided decided, const QUuid& person, qint64 order,
                 const std::optional<Entry>& former)
{
    Entry decision;
    if (former)
        decision = *former;
    decision.id = decisionId(person, remark.entry.id);
    decision.by = person;
    decision.revision = former ? former->revision + 1 : 1;
    decision.order = order;
    decision.kind = EntryKind::Decision;
    decision.about = EntryName{remark.entry.id, remark.entry.revision};
    decision.decided = decided;
    for (const Entry& seen : remark.decisions) {
        const EntryName name{seen.id, seen.revision};
        if (seen.id != decision.id && !decision.seen.contains(name))
            decision.seen.append(name);
    }
    decision.spelling = respelled(decision);
    return decision;
}

QUuid decisionId(const QUuid& person, const QUuid& remark)
{
    return QUuid::createUuidV5(person, "decision " + remark.toRfc4122());
}

} // namespace galley::review
