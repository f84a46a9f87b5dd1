// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/meeting.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

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

QByteArray proposalOf(const Entry& entry)
{
    QByteArray proposal;
    QDataStream stream(&proposal, QIODevice::WriteOnly);
    stream << static_cast<int>(entry.kind) << entry.target->pointer << entry.proposed
           << entry.value.has_value() << entry.value.value_or(QByteArray()) << entry.removedTag
           << entry.addedTag;
    for (const ProposedEdit& edit : entry.edits)
        stream << edit.range.start << edit.range.end << edit.words << edit.order;
    return proposal;
}

QByteArray proposalOf(const Remark& remark)
{
    const Entry& entry = remark.entry;
    if (!entry.target || (isText(entry) && !remark.stands()))
        return entry.id.toByteArray(); // equal to itself alone
    if (!isText(entry))
        return proposalOf(entry);
    QByteArray place;
    QDataStream(&place, QIODevice::WriteOnly) << remark.range.start << remark.range.length;
    return place + proposalOf(entry);
}

namespace {

// Notes what meets. Many at one place would be many times as many pairs: of two that have met
// enough others nothing more is asked.
class MeetingNotes {
public:
    explicit MeetingNotes(const QList<Remark>& remarks)
        : m_remarks(remarks)
        , m_meetings(remarks.size())
        , m_proposals(remarks.size(), -1)
    {
    }

    QList<QList<int>> meetings()
    {
        QList<int> texts; // by where they begin
        QHash<QString, QList<int>> fields; // by pointer
        QHash<QByteArray, int> known;
        for (int index = 0; index < m_remarks.size(); ++index) {
            const Remark& remark = m_remarks[index];
            if (!isSuggestion(remark.entry.kind) || !remark.isOpen() || !remark.stands())
                continue;
            const QByteArray proposal = proposalOf(remark);
            m_proposals[index] =
                known.contains(proposal) ? known.value(proposal) : *known.insert(proposal, index);
            if (isText(remark.entry))
                texts.append(index);
            else if (remark.entry.target)
                fields[remark.entry.target->pointer].append(index);
        }
        meetInTexts(texts);
        for (const QList<int>& ofField : std::as_const(fields))
            meetInField(ofField);
        for (QList<int>& each : m_meetings) {
            std::sort(each.begin(), each.end());
            each.erase(std::unique(each.begin(), each.end()), each.end());
        }
        return std::move(m_meetings);
    }

private:
    static constexpr qsizetype enough = 100;

    void note(int one, int other)
    {
        const bool isEnough =
            m_meetings[one].size() >= enough && m_meetings[other].size() >= enough;
        if (isEnough || m_proposals[one] == m_proposals[other]
            || meetingOf(m_remarks[one], m_remarks[other]) != Meeting::Meet)
            return;
        m_meetings[one].append(other);
        m_meetings[other].append(one);
    }

    void meetInTexts(QList<int> texts)
    {
        std::stable_sort(texts.begin(), texts.end(), [&](int one, int other) {
            return m_remarks[one].range.start < m_remarks[other].range.start;
        });
        for (qsizetype at = 0; at < texts.size(); ++at) {
            const qsizetype end = m_remarks[texts[at]].range.end();
            for (qsizetype next = at + 1;
                 next < texts.size() && m_remarks[texts[next]].range.start <= end; ++next)
                note(texts[at], texts[next]);
        }
    }

    // Tags meet by name; all else that is about one field meets.
    void meetInField(const QList<int>& indexes)
    {
        QHash<QString, QList<int>> byTag;
        QList<int> others;
        for (const int index : indexes) {
            const Entry& entry = m_remarks[index].entry;
            if (entry.kind != EntryKind::Tag)
                others.append(index);
            for (const QString& tag : {entry.removedTag, entry.addedTag}) {
                if (entry.kind == EntryKind::Tag && !tag.isEmpty())
                    byTag[tag].append(index);
            }
        }
        for (const int one : std::as_const(others)) {
            for (const int other : indexes) {
                if (other != one)
                    note(one, other);
            }
        }
        for (const QList<int>& named : std::as_const(byTag)) {
            for (qsizetype at = 0; at < named.size(); ++at) {
                for (qsizetype next = at + 1; next < named.size(); ++next)
                    note(named[at], named[next]);
            }
        }
    }

    const QList<Remark>& m_remarks;
    QList<QList<int>> m_meetings;
    QList<int> m_proposals; // the first that proposes the same
};

} // namespace

QList<QList<int>> meetingsOf(const QList<Remark>& remarks)
{
    return MeetingNotes(remarks).meetings();
}

} // namespace galley::review
