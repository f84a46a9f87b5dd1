// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/entries.h"

#include "app/json/json_compare.h"
#include "app/review/pseudonyms.h"

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

// What is said without who said it: the same of a person and of his pseudonym.
QByteArray contentOf(const Entry& entry)
{
    Entry content = entry;
    content.by = QUuid();
    content.spelling.clear();
    return spellingOf(content);
}

} // namespace

void Entries::add(const Entry& entry)
{
    Entry added = entry;
    added.spelling = spellingOf(entry);
    if (entry.kind == EntryKind::Person && !entry.pseudonymIn.isNull())
        m_pseudonyms.insert(entry.by);
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
    for (const QList<Entry>& kept : others.m_entries) {
        for (const Entry& entry : kept)
            add(entry);
    }
}

// Few documents have their pseudonyms in one review; more would be somebody's play with the time
// that it takes.
Entries::People Entries::peopleByPseudonym() const
{
    constexpr qsizetype mostDocuments = 20;
    if (m_pseudonyms.isEmpty())
        return {};
    QHash<QUuid, QUuid> documents; // by pseudonym
    QMap<QUuid, bool> named;
    for (const QUuid& pseudonym : m_pseudonyms) {
        const QList<Entry> kept = m_entries.value({pseudonym, pseudonym});
        if (kept.size() != 1 || kept.first().pseudonymIn.isNull())
            continue;
        documents.insert(pseudonym, kept.first().pseudonymIn);
        named.insert(kept.first().pseudonymIn, true);
    }
    People people;
    const QList<QUuid> those = named.keys().first(qMin(named.size(), mostDocuments));
    for (const QUuid& author : authors()) {
        if (documents.contains(author))
            continue;
        for (const QUuid& document : those) {
            const QUuid pseudonym = pseudonymOf(author, document);
            if (documents.value(pseudonym) == document)
                people.insert(pseudonym, author);
        }
    }
    return people;
}

// Of all that has one id what counts. Nothing: it is forged, or is what a copy without names says
// of somebody who is known.
std::optional<Entry> Entries::counting(Kept first, Kept end, const People& people) const
{
    const auto authorOf = [&](Kept kept) {
        return people.value(kept.key().second, kept.key().second);
    };
    for (Kept kept = first; kept != end; ++kept) {
        const bool isPerson = kept->first().kind == EntryKind::Person; // it can be nobody else's
        if (isPerson && people.contains(kept.key().second))
            return {};
        if (isPerson)
            return kept->size() == 1 ? std::optional(kept->first()) : std::nullopt;
    }
    qint64 revision = 0;
    for (Kept kept = first; kept != end; ++kept) {
        if (authorOf(kept) != authorOf(first))
            return {};
        revision = qMax(revision, kept->first().revision);
    }
    std::optional<Entry> counting;
    for (Kept kept = first; kept != end; ++kept) {
        const Entry& entry = kept->first();
        if (entry.revision < revision)
            continue;
        if (kept->size() > 1 || (counting && contentOf(*counting) != contentOf(entry)))
            return {};
        if (!counting || !people.contains(entry.by))
            counting = entry;
    }
    if (counting && counting->by != authorOf(first)) {
        counting->by = authorOf(first);
        counting->spelling = respelled(*counting);
    }
    return counting;
}

std::optional<Entry> Entries::entry(const QUuid& id) const
{
    const Kept first = m_entries.lowerBound({id, QUuid()});
    Kept end = first;
    bool isOfPseudonyms = false; // who is whose costs a look at all
    for (; end != m_entries.end() && end.key().first == id; ++end)
        isOfPseudonyms = isOfPseudonyms || m_pseudonyms.contains(end.key().second);
    return first == end ? std::nullopt
                        : counting(first, end, isOfPseudonyms ? peopleByPseudonym() : People());
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
    const People people = peopleByPseudonym();
    QList<Entry> all;
    for (Kept first = m_entries.begin(); first != m_entries.end();) {
        Kept end = std::next(first);
        while (end != m_entries.end() && end.key().first == first.key().first)
            ++end;
        if (const auto entry = counting(first, end, people))
            all.append(*entry);
        first = end;
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

QList<QUuid> Entries::people() const
{
    const People pseudonyms = peopleByPseudonym();
    QList<QUuid> people = authors();
    people.removeIf([&](const QUuid& author) { return pseudonyms.contains(author); });
    return people;
}

Entries Entries::by(const QUuid& author) const
{
    Entries own;
    for (auto kept = m_entries.cbegin(); kept != m_entries.cend(); ++kept) {
        if (kept.key().second != author)
            continue;
        for (const Entry& entry : *kept)
            own.add(entry);
    }
    return own;
}

int Entries::remarkCount() const
{
    int count = 0;
    for (const QList<Entry>& kept : m_entries)
        count += static_cast<int>(std::count_if(kept.begin(), kept.end(), [](const Entry& entry) {
            return isComment(entry.kind) || isSuggestion(entry.kind);
        }));
    return count;
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

Entry saidAs(const QUuid& id, const QUuid& person, EntryKind kind, qint64 order,
             const std::optional<Entry>& former)
{
    Entry entry = former.value_or(Entry());
    entry.id = id;
    entry.by = person;
    entry.revision = former ? nextCount(former->revision) : 1;
    entry.order = order;
    entry.kind = kind;
    return entry;
}

} // namespace galley::review
