// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/entries.h"

#include "app/json/json_compare.h"

#include <algorithm>

namespace galley::review {

namespace {

bool saySame(const QByteArray& one, const QByteArray& other)
{
    if (one == other)
        return true;
    const auto first = json::Tree::parse(one);
    const auto second = json::Tree::parse(other);
    return first && second && json::isSame(first->root(), second->root());
}

bool comesBefore(const Entry& one, const Entry& other)
{
    if (one.order != other.order)
        return one.order < other.order;
    return one.id < other.id;
}

} // namespace

void Entries::add(const Entry& entry)
{
    Entry added = entry;
    added.spelling = spellingOf(entry);
    QList<Entry>& kept = m_entries[{entry.id, entry.by}];
    if (!kept.isEmpty() && kept.first().revision > added.revision)
        return;
    if (!kept.isEmpty() && kept.first().revision < added.revision)
        kept.clear();
    for (Entry& each : kept) {
        if (saySame(each.spelling, added.spelling)) {
            if (added.spelling < each.spelling)
                each = added;
            return;
        }
    }
    kept.append(added);
    std::sort(kept.begin(), kept.end(),
              [](const Entry& one, const Entry& other) { return one.spelling < other.spelling; });
}

void Entries::add(const Entries& others)
{
    for (const Entry& entry : others.kept())
        add(entry);
}

std::optional<Entry> Entries::entry(const QUuid& id) const
{
    const auto kept = m_entries.lowerBound({id, QUuid()});
    const bool isThere = kept != m_entries.end() && kept.key().first == id;
    return isThere && counts(kept) ? std::optional(kept->first()) : std::nullopt;
}

bool Entries::counts(QMap<Key, QList<Entry>>::const_iterator kept) const
{
    const auto sharesId = [&](QMap<Key, QList<Entry>>::const_iterator other) {
        return other.key().first == kept.key().first;
    };
    const bool isShared = (kept != m_entries.begin() && sharesId(std::prev(kept)))
        || (std::next(kept) != m_entries.end() && sharesId(std::next(kept)));
    const bool isPerson = kept->first().kind == EntryKind::Person; // it can be nobody else's
    return kept->size() == 1 && (!isShared || isPerson);
}

bool Entries::contains(const Entry& entry) const
{
    const QList<Entry> kept = m_entries.value({entry.id, entry.by});
    return std::any_of(kept.begin(), kept.end(), [&](const Entry& each) {
        return each.revision == entry.revision && saySame(each.spelling, spellingOf(entry));
    });
}

QList<Entry> Entries::all() const
{
    QList<Entry> all;
    for (auto kept = m_entries.begin(); kept != m_entries.end(); ++kept) {
        if (counts(kept))
            all.append(kept->first());
    }
    std::sort(all.begin(), all.end(), comesBefore);
    return all;
}

QList<Entry> Entries::kept() const
{
    QList<Entry> all;
    for (const QList<Entry>& kept : m_entries)
        all += kept;
    std::stable_sort(all.begin(), all.end(), comesBefore);
    return all;
}

QList<QUuid> Entries::authors() const
{
    QList<QUuid> authors;
    for (auto kept = m_entries.keyBegin(); kept != m_entries.keyEnd(); ++kept)
        authors.append(kept->second);
    std::sort(authors.begin(), authors.end());
    authors.erase(std::unique(authors.begin(), authors.end()), authors.end());
    return authors;
}

Entries Entries::by(const QUuid& author) const
{
    Entries own;
    for (const Entry& entry : kept()) {
        if (entry.by == author)
            own.add(entry);
    }
    return own;
}

qint64 Entries::highestOrder() const
{
    qint64 highest = 0;
    for (const QList<Entry>& kept : m_entries) {
        for (const Entry& entry : kept)
            highest = qMax(highest, entry.order);
    }
    return qMin(highest, maximumCount - 1);
}

bool Entries::operator==(const Entries& other) const
{
    const QList<Entry> mine = kept();
    const QList<Entry> theirs = other.kept();
    return std::equal(
        mine.begin(), mine.end(), theirs.begin(), theirs.end(),
        [](const Entry& one, const Entry& each) { return one.spelling == each.spelling; });
}

} // namespace galley::review
