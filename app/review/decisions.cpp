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

// Of the remark as it is.
Entry answerTo(const Remark& remark, Entry answer)
{
    answer.about = EntryName{remark.entry.id, remark.entry.revision};
    return answer;
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
    Entry decision = answerTo(
        remark,
        saidAs(decisionId(person, remark.entry.id), person, EntryKind::Decision, order, former));
    decision.decided = decided;
    for (const Entry& seen : remark.decisions) {
        const EntryName name{seen.id, seen.revision};
        if (seen.id != decision.id && !decision.seen.contains(name))
            decision.seen.append(name);
    }
    decision.spelling = respelled(decision);
    return decision;
}

Entries decisionsOn(const QList<Remark>& remarks, Decided decided, const QUuid& person,
                    const Entries& entries)
{
    Entries decisions;
    qint64 order = entries.highestOrder();
    for (const Remark& remark : remarks) {
        order = nextCount(order);
        const auto former = entries.entry(decisionId(person, remark.entry.id));
        decisions.add(decisionOn(remark, decided, person, order, former));
    }
    return decisions;
}

Entry placementOf(const Remark& remark, const Target& place, const QUuid& person, qint64 order,
                  const std::optional<Entry>& former)
{
    Entry placement = answerTo(
        remark,
        saidAs(placementId(person, remark.entry.id), person, EntryKind::Placement, order, former));
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
