// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/meeting.h"

#include <algorithm>

namespace galley::review {

namespace {

bool proposeSame(const Entry& one, const Entry& other)
{
    return one.kind == other.kind && one.proposed == other.proposed && one.edits == other.edits
        && one.value == other.value && one.removedTag == other.removedTag
        && one.addedTag == other.addedTag;
}

bool isText(const Entry& entry)
{
    return entry.target && entry.target->isBody();
}

Meeting meetingInField(const Entry& one, const Entry& other)
{
    if (!one.target || !other.target || one.target->pointer != other.target->pointer)
        return Meeting::Apart;
    if (proposeSame(one, other))
        return Meeting::Equal;
    if (one.kind != EntryKind::Tag || other.kind != EntryKind::Tag)
        return Meeting::Meet;
    const auto names = [](const Entry& entry, const QString& tag) {
        return !tag.isEmpty() && (entry.removedTag == tag || entry.addedTag == tag);
    };
    return names(one, other.removedTag) || names(one, other.addedTag) ? Meeting::Meet
                                                                      : Meeting::Apart;
}

bool meetInText(const Remark& one, const Remark& other)
{
    const TextRange first = one.range;
    const TextRange second = other.range;
    const bool isMove = one.entry.kind == EntryKind::Move;
    const bool isOtherMove = other.entry.kind == EntryKind::Move;
    if (isMove != isOtherMove) {
        // An edit inside goes along; what takes the block does not.
        const TextRange moved = isMove ? first : second;
        const Remark& edit = isMove ? other : one;
        const bool isInside = edit.range.start >= moved.start && edit.range.end() <= moved.end()
            && (edit.range.length < moved.length || !edit.entry.proposed.trimmed().isEmpty());
        if (isInside)
            return false;
    }
    if (first.isEmpty() && second.isEmpty())
        return first.start == second.start;
    if (first.isEmpty() || second.isEmpty()) {
        const Remark& wider = first.isEmpty() ? other : one;
        const qsizetype place = first.isEmpty() ? first.start : second.start;
        const TextRange range = wider.range;
        if (place > range.start && place < range.end())
            return true;
        return wider.entry.kind == EntryKind::Replace
            && (place == range.start || place == range.end());
    }
    return first.start < second.end() && second.start < first.end();
}

// Of one copy: its author knew of both. Beside each other they do not meet; over each other they
// do.
bool areOfOneCopy(const Entry& one, const Entry& other)
{
    return one.by == other.by && one.target->base == other.target->base;
}

bool overlap(const Remark& one, const Remark& other)
{
    return one.range.start < other.range.end() && other.range.start < one.range.end();
}

} // namespace

Meeting meetingOf(const Remark& one, const Remark& other)
{
    if (isText(one.entry) != isText(other.entry))
        return Meeting::Apart;
    if (!isText(one.entry))
        return meetingInField(one.entry, other.entry);
    if (!one.stands() || !other.stands() || !meetInText(one, other))
        return Meeting::Apart;
    if (areOfOneCopy(one.entry, other.entry) && !overlap(one, other))
        return Meeting::Apart;
    return one.range == other.range && proposeSame(one.entry, other.entry) ? Meeting::Equal
                                                                           : Meeting::Meet;
}

QList<QList<int>> meetingsOf(const QList<Remark>& remarks)
{
    QList<QList<int>> meetings(remarks.size());
    QList<int> texts; // by where they begin
    QList<int> fields;
    for (int index = 0; index < remarks.size(); ++index) {
        const Remark& remark = remarks[index];
        if (isSuggestion(remark.entry.kind) && remark.isOpen() && remark.stands())
            (isText(remark.entry) ? texts : fields).append(index);
    }
    const auto note = [&](int one, int other) {
        if (meetingOf(remarks[one], remarks[other]) == Meeting::Meet) {
            meetings[one].append(other);
            meetings[other].append(one);
        }
    };
    std::stable_sort(texts.begin(), texts.end(), [&](int one, int other) {
        return remarks[one].range.start < remarks[other].range.start;
    });
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const qsizetype end = remarks[texts[at]].range.end();
        for (qsizetype next = at + 1;
             next < texts.size() && remarks[texts[next]].range.start <= end; ++next)
            note(texts[at], texts[next]);
    }
    for (qsizetype at = 0; at < fields.size(); ++at) {
        for (qsizetype next = at + 1; next < fields.size(); ++next)
            note(fields[at], fields[next]);
    }
    return meetings;
}

} // namespace galley::review
