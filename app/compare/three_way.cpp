// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/three_way.h"

#include "app/article/field_tree.h"
#include "app/compare/json_equality.h"
#include "app/compare/tags_merge.h"
#include "app/compare/three_way_text.h"

#include <QMap>

#include <algorithm>

namespace galley {

namespace {

std::optional<QString> spellingOf(const FieldState& state)
{
    return state ? std::optional(QString::fromUtf8(*state)) : std::nullopt;
}

// A member that either side changed.
struct ChangedMember {
    std::optional<MemberChange> ours;
    std::optional<MemberChange> theirs;

    const MemberChange& any() const { return ours ? *ours : *theirs; }
    const FieldState& base() const { return any().before; }
    const FieldState& our() const { return ours ? ours->after : base(); }
    const FieldState& their() const { return theirs ? theirs->after : base(); }
};

ChangeOrigin originOf(bool isOurs, bool isTheirs, bool areAlike)
{
    if (isOurs && isTheirs)
        return areAlike ? ChangeOrigin::Both : ChangeOrigin::Conflict;
    return isOurs ? ChangeOrigin::Ours : ChangeOrigin::Theirs;
}

QList<ArticleDifference> differencesOfMember(const std::optional<MemberChange>& member)
{
    ArticleComparison comparison;
    if (member)
        comparison.members.append(*member);
    return differencesOf(comparison);
}

ThreeWayChange wholeMember(const ChangedMember& member)
{
    ThreeWayChange change;
    change.origin = originOf(member.ours.has_value(), member.theirs.has_value(),
                             haveSameValue(member.our(), member.their()));
    change.member = member.any().name;
    change.field = member.any().field;
    change.base = spellingOf(member.base());
    change.ours = spellingOf(member.our());
    change.theirs = spellingOf(member.their());
    change.ourChanges = differencesOfMember(member.ours);
    change.theirChanges = differencesOfMember(member.theirs);
    return change;
}

bool areAlike(const ArticleDifference& one, const ArticleDifference& other)
{
    return one.before == other.before && one.after == other.after;
}

// Tag by tag; all of it at once where merging them is a conflict, or they are no tags.
QList<ThreeWayChange> changesOfTags(const ChangedMember& member)
{
    const auto base = tagsOf(member.base());
    const auto ours = tagsOf(member.our());
    const auto theirs = tagsOf(member.their());
    const auto isTag = [](const ArticleDifference& difference) {
        return difference.kind == DifferenceKind::Tag;
    };
    const QList<ArticleDifference> ourTags = differencesOfMember(member.ours);
    QList<ArticleDifference> theirTags = differencesOfMember(member.theirs);
    if (!base || !ours || !theirs || mergedTags(*base, *ours, *theirs).isConflict
        || !std::all_of(ourTags.begin(), ourTags.end(), isTag)
        || !std::all_of(theirTags.begin(), theirTags.end(), isTag))
        return {wholeMember(member)};
    QList<ThreeWayChange> changes;
    const auto append = [&](const ArticleDifference& tag, ChangeOrigin origin) {
        ThreeWayChange change;
        change.origin = origin;
        change.member = member.any().name;
        change.field = member.any().field;
        change.base = tag.before;
        change.ours = origin == ChangeOrigin::Theirs ? tag.before : tag.after;
        change.theirs = origin == ChangeOrigin::Ours ? tag.before : tag.after;
        if (origin != ChangeOrigin::Theirs)
            change.ourChanges.append(tag);
        if (origin != ChangeOrigin::Ours)
            change.theirChanges.append(tag);
        changes.append(change);
    };
    for (const ArticleDifference& tag : ourTags) {
        const qsizetype alike = theirTags.removeIf(
            [&tag](const ArticleDifference& other) { return areAlike(tag, other); });
        append(tag, alike > 0 ? ChangeOrigin::Both : ChangeOrigin::Ours);
    }
    for (const ArticleDifference& tag : std::as_const(theirTags))
        append(tag, ChangeOrigin::Theirs);
    return changes;
}

// The text is compared for itself, also where it is in `textContent`.
QList<ThreeWayChange> memberChangesOf(const ArticleComparison& ours,
                                      const ArticleComparison& theirs)
{
    QMap<std::pair<int, QString>, ChangedMember> members; // fields as allFields has them
    const auto add = [&](const MemberChange& member,
                         std::optional<MemberChange> ChangedMember::*side) {
        if (member.field == Field::Text || member.field == Field::UpdatedAt)
            return;
        const int place = member.field ? static_cast<int>(*member.field) : INT_MAX;
        members[{place, member.name}].*side = member;
    };
    for (const MemberChange& member : ours.members)
        add(member, &ChangedMember::ours);
    for (const MemberChange& member : theirs.members)
        add(member, &ChangedMember::theirs);
    QList<ThreeWayChange> changes;
    for (const ChangedMember& member : std::as_const(members)) {
        if (member.any().field == Field::Tags)
            changes += changesOfTags(member);
        else
            changes.append(wholeMember(member));
    }
    return changes;
}

// Ours with one tag as that side has it: as a merge in which only that tag was changed.
FieldState tagsWith(const ThreeWayComparison& comparison, const ThreeWayChange& change,
                    WantedSide side)
{
    const QStringList ours = comparison.ours.tags().value_or(QStringList());
    const Article& wanted = side == WantedSide::Base ? comparison.base : comparison.theirs;
    const QStringList other = wanted.tags().value_or(QStringList());
    const QString tag = change.base ? *change.base : change.ours ? *change.ours : *change.theirs;
    QStringList without = ours;
    without.removeAll(tag);
    QStringList tags = without;
    if (other.contains(tag)) {
        QStringList otherWithout = other;
        otherWithout.removeAll(tag);
        tags = mergedTags(otherWithout, without, other).tags;
    }
    // No list, rather than an empty one, where that is what it was.
    return tagsOf(wanted.state(Field::Tags)) == tags ? wanted.state(Field::Tags)
                                                     : comparison.ours.stateWithTags(tags);
}

} // namespace

bool haveMove(const QList<ArticleDifference>& changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const ArticleDifference& change) {
        return change.kind == DifferenceKind::Move;
    });
}

FieldState stateOf(const std::optional<QString>& json)
{
    return json ? FieldState(json->toUtf8()) : FieldState();
}

qsizetype ThreeWayComparison::count(ChangeOrigin origin) const
{
    return std::count_if(changes.begin(), changes.end(), [origin](const ThreeWayChange& change) {
        return change.origin == origin;
    });
}

void ThreeWayComparison::settle(const QList<ThreeWayChange::Subject>& decided)
{
    QList<int> places; // where each change goes, or -1
    QList<ThreeWayChange> left;
    for (const ThreeWayChange& change : std::as_const(changes)) {
        const bool isDecided = change.isOpen() && decided.contains(change.subject());
        const bool isGone = isDecided && change.origin == ChangeOrigin::Theirs;
        places.append(isGone ? -1 : static_cast<int>(left.size()));
        if (isGone)
            continue;
        left.append(change);
        if (isDecided) {
            left.last().origin = ChangeOrigin::Ours;
            left.last().theirs = change.base;
            left.last().theirChanges.clear();
        }
    }
    for (ThreeWayChange& change : left)
        change.within = change.within < 0 ? -1 : places[change.within];
    changes = left;
}

ThreeWayComparison comparisonOf(const Article& base, const Article& ours, const Article& theirs)
{
    const ArticleComparison toOurs = comparisonOf(base, ours);
    const ArticleComparison toTheirs = comparisonOf(base, theirs);
    ThreeWayComparison comparison{base, ours, theirs, toOurs.text, toTheirs.text, {}};
    comparison.changes = memberChangesOf(toOurs, toTheirs);
    const int members = static_cast<int>(comparison.changes.size());
    for (ThreeWayChange& change : compare::textChangesOf(comparison)) {
        if (change.within >= 0)
            change.within += members;
        comparison.changes.append(std::move(change));
    }
    return comparison;
}

OursChanged oursWith(const ThreeWayComparison& comparison, qsizetype index, WantedSide side)
{
    const ThreeWayChange& change = comparison.changes[index];
    OursChanged changed;
    if (change.member.isEmpty()) {
        const QString wanted = compare::ourTextWith(comparison, change, side);
        changed.text = comparisonOf(comparison.ours.text().toString(), wanted).delta();
        return changed;
    }
    const auto isTag = [](const QList<ArticleDifference>& changes) {
        return !changes.isEmpty() && changes.first().kind == DifferenceKind::Tag;
    };
    const bool isOneTag = change.field == Field::Tags && change.origin != ChangeOrigin::Conflict
        && (isTag(change.ourChanges) || isTag(change.theirChanges));
    if (isOneTag)
        changed.field = tagsWith(comparison, change, side);
    else
        changed.field = stateOf(side == WantedSide::Base ? change.base : change.theirs);
    return changed;
}

} // namespace galley
