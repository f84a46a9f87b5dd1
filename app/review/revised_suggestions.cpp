// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/revised_suggestions.h"

#include "app/review/changed_copy.h"
#include "app/review/remarks.h"

#include <QDateTime>
#include <QHash>

namespace galley::review {

namespace {

bool areOfOneKind(const Remark& one, const Remark& other)
{
    const auto isText = [](const Entry& entry) { return entry.target && entry.target->isBody(); };
    const auto pointer = [](const Entry& entry) {
        return entry.target ? entry.target->pointer : QString();
    };
    const bool isMove = one.entry.kind == EntryKind::Move;
    const bool isTag = one.entry.kind == EntryKind::Tag;
    return isText(one.entry) == isText(other.entry) && pointer(one.entry) == pointer(other.entry)
        && isMove == (other.entry.kind == EntryKind::Move)
        && isTag == (other.entry.kind == EntryKind::Tag);
}

// Whether both do the same with the same words of the record.
bool areSame(const Remark& one, const Remark& other)
{
    const Entry& left = one.entry;
    const Entry& right = other.entry;
    const bool isOfOneBase = left.target->base == right.target->base;
    return left.kind == right.kind && areOfOneKind(one, other) && one.range == other.range
        && (one.place == other.place || !left.target->isBody()) && left.proposed == right.proposed
        && left.value == right.value && left.removedTag == right.removedTag
        && left.addedTag == right.addedTag && (!isOfOneBase || left.edits == right.edits);
}

// Whether one may be what the other became while its author went on.
bool mayBecome(const Remark& before, const Remark& now)
{
    if (!areOfOneKind(before, now))
        return false;
    if (now.entry.kind == EntryKind::Tag)
        return before.entry.removedTag == now.entry.removedTag && !now.entry.removedTag.isEmpty();
    return !now.entry.target->isBody()
        || (before.range.start <= now.range.end() && now.range.start <= before.range.end());
}

class Revisions {
public:
    explicit Revisions(const Proposal& proposal)
        : m_proposal(proposal)
        , m_before(remarksOf(proposal.before, proposal.record))
        , m_isUsed(m_before.size(), false)
        , m_order(proposal.highestOrder)
    {
    }

    Review made()
    {
        Review made = import();
        m_now = remarksOf(made, m_proposal.record);
        m_former.fill(-1, m_now.size());
        // What is the same first: a neighbour that grew does not take its place.
        match([](const Remark& before, const Remark& now) {
            return !before.entry.isWithdrawn && areSame(before, now);
        });
        match([](const Remark& before, const Remark& now) {
            return before.entry.isWithdrawn && areSame(before, now);
        });
        match([](const Remark& before, const Remark& now) {
            return !before.entry.isWithdrawn && mayBecome(before, now);
        });
        made.entries = {};
        for (qsizetype index = 0; index < m_now.size(); ++index)
            m_ids.insert(m_now[index].entry.id, idOf(index));
        for (qsizetype index = 0; index < m_now.size(); ++index)
            addTo(made.entries, index);
        for (qsizetype index = 0; index < m_before.size(); ++index) {
            const Entry& entry = m_before[index].entry;
            if (!m_isUsed[index] && !entry.isWithdrawn) {
                Entry withdrawn = entry;
                withdrawn.isWithdrawn = true;
                made.entries.add(revisionOf(entry, withdrawn));
            }
        }
        if (made.entries.all().isEmpty())
            made.records.clear();
        return made;
    }

private:
    // Suggestions are made of a record as it is written.
    Review import() const
    {
        const auto base = Article::read(m_proposal.record.toJson());
        return base ? suggestionsOf(*base, m_proposal.proposed, m_proposal.person).suggestions
                    : Review();
    }

    template <typename Fits> void match(const Fits& fits)
    {
        for (qsizetype now = 0; now < m_now.size(); ++now) {
            for (qsizetype before = 0; m_former[now] < 0 && before < m_before.size(); ++before) {
                if (m_isUsed[before] || !fits(m_before[before], m_now[now]))
                    continue;
                m_former[now] = before;
                m_isUsed[before] = true;
            }
        }
    }

    QUuid idOf(qsizetype now) const
    {
        return m_former[now] < 0 ? QUuid::createUuid() : m_before[m_former[now]].entry.id;
    }

    void addTo(Entries& entries, qsizetype now)
    {
        Entry entry = m_now[now].entry;
        entry.parent = m_ids.value(entry.parent);
        entry.id = m_ids.value(entry.id);
        if (m_former[now] < 0) {
            entry.order = m_order = nextCount(m_order);
            entry.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
            entry.spelling.clear();
            entries.add(entry);
            return;
        }
        const Remark& former = m_before[m_former[now]];
        if (!former.entry.isWithdrawn && areSame(former, m_now[now])
            && former.entry.parent == entry.parent)
            return;
        entry.words = former.entry.words;
        entry.created = former.entry.created;
        entries.add(revisionOf(former.entry, entry));
    }

    Entry revisionOf(const Entry& former, Entry entry)
    {
        entry.revision = nextCount(former.revision);
        entry.order = m_order = nextCount(m_order);
        entry.spelling = former.spelling;
        entry.spelling = respelled(entry);
        return entry;
    }

    const Proposal& m_proposal;
    QList<Remark> m_before;
    QList<bool> m_isUsed; // of those
    QList<Remark> m_now;
    QList<qsizetype> m_former; // of each of them, what it was before; -1: it is new
    QHash<QUuid, QUuid> m_ids; // by the ids of an import
    qint64 m_order;
};

} // namespace

Review revisedSuggestions(const Proposal& proposal)
{
    return Revisions(proposal).made();
}

} // namespace galley::review
