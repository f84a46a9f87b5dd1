// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/decisions.h"

#include <QHash>

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

// The highest revision of each decision that another has seen.
QHash<QUuid, qint64> overruledBy(const QList<Entry>& decisions)
{
    QHash<QUuid, qint64> overruled;
    for (const Entry& decision : decisions) {
        for (const EntryName& seen : decision.seen) {
            if (seen.id != decision.id && !decision.isWithdrawn)
                overruled[seen.id] = qMax(overruled.value(seen.id), seen.revision);
        }
    }
    return overruled;
}

} // namespace

void settle(Remark& remark, const QList<Entry>& decisions)
{
    const QHash<QUuid, qint64> overruled = overruledBy(decisions);
    remark.decisions.clear();
    remark.verdict = Verdict::Open;
    remark.isRevisedSince = false;
    std::optional<Verdict> verdict;
    for (const Entry& decision : decisions) {
        if (decision.isWithdrawn || overruled.value(decision.id) >= decision.revision)
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
    decision.revision = former ? nextCount(former->revision) : 1;
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

Entry placementOf(const Remark& remark, const Target& place, const QUuid& person, qint64 order,
                  const std::optional<Entry>& former)
{
    Entry placement;
    if (former)
        placement = *former;
    placement.id = placementId(person, remark.entry.id);
    placement.by = person;
    placement.revision = former ? nextCount(former->revision) : 1;
    placement.order = order;
    placement.kind = EntryKind::Placement;
    placement.about = EntryName{remark.entry.id, remark.entry.revision};
    placement.target = place;
    placement.spelling = respelled(placement);
    return placement;
}

QUuid placementId(const QUuid& person, const QUuid& remark)
{
    return QUuid::createUuidV5(person, "placement " + remark.toRfc4122());
}

QUuid decisionId(const QUuid& person, const QUuid& remark)
{
    return QUuid::createUuidV5(person, "decision " + remark.toRfc4122());
}

} // namespace galley::review
