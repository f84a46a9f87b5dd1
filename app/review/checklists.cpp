// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/checklists.h"

#include "app/review/targets.h"
#include "app/review/words.h"

#include <QDateTime>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace galley::review {

namespace {

// One a person and text, so that to tick once more is to revise it.
QUuid checklistId(const QUuid& person, const QByteArray& base)
{
    return QUuid::createUuidV5(person, "checklist " + base);
}

QSet<QString> tickedIn(const Entry& entry)
{
    QSet<QString> ticked;
    for (const ChecklistItem& item : entry.items) {
        if (item.isTicked)
            ticked.insert(item.words);
    }
    return ticked;
}

// What a person said by lists, of whatever text.
struct SaidByOne {
    Entry last; // says which items there are
    QSet<QString> now; // ticked of this text
    QSet<QString> before; // of another
};

std::optional<SaidByOne> saidBy(const QList<Entry>& lists, const QByteArray& base)
{
    if (lists.isEmpty() || lists.last().isWithdrawn)
        return {};
    SaidByOne said;
    said.last = lists.last();
    for (const Entry& list : lists) {
        if (list.isWithdrawn)
            continue;
        if (list.target->base == base)
            said.now = tickedIn(list);
        else
            said.before += tickedIn(list);
    }
    return said;
}

} // namespace

Checklist withTicksOf(Checklist list, const std::optional<Checklist>& ticked)
{
    for (ChecklistItem& item : list.items)
        item.isTicked = ticked && ticked->items.contains(ChecklistItem{item.words, true, {}});
    return list;
}

int SaidChecklist::ticked() const
{
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [](const Item& item) { return item.isTicked; }));
}

int SaidChecklist::tickedBefore() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const Item& item) {
        return item.wasTicked && !item.isTicked;
    }));
}

QList<SaidChecklist> checklistsOf(const Review& review, const Article& article)
{
    QMap<QUuid, QList<Entry>> lists; // by person; all() has the latest behind
    for (const Entry& entry : review.entries.all()) {
        if (entry.kind == EntryKind::Checklist)
            lists[entry.by].append(entry);
    }
    if (lists.isEmpty())
        return {};
    const QByteArray base = digestOf(QStringView(article.text().toString()));
    std::vector<std::pair<qint64, SaidChecklist>> found;
    for (const QList<Entry>& ofOne : std::as_const(lists)) {
        const auto said = saidBy(ofOne, base);
        if (!said)
            continue;
        SaidChecklist checklist{said->last.id, said->last.by, said->last.words, {}};
        for (const ChecklistItem& item : said->last.items)
            checklist.items.append(
                {item.words, said->now.contains(item.words), said->before.contains(item.words)});
        found.emplace_back(said->last.order, checklist);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    QList<SaidChecklist> checklists;
    for (const auto& [order, checklist] : found)
        checklists.append(checklist);
    return checklists;
}

QString standingOf(const SaidChecklist& checklist)
{
    const int before = checklist.tickedBefore();
    return before == 0
        ? Words::tr("%1 of %2 ticked").arg(checklist.ticked()).arg(checklist.items.size())
        : Words::tr("%1 of %2 ticked; %3 on an earlier text")
              .arg(checklist.ticked())
              .arg(checklist.items.size())
              .arg(before);
}

std::optional<Checklist> checklistOf(const Entries& entries, const QUuid& person,
                                     const QByteArray& base)
{
    QList<Entry> lists;
    for (const Entry& entry : entries.all()) {
        if (entry.kind == EntryKind::Checklist && entry.by == person)
            lists.append(entry);
    }
    const auto said = saidBy(lists, base);
    if (!said)
        return {};
    Checklist checklist{said->last.words, said->last.items};
    for (ChecklistItem& item : checklist.items)
        item.isTicked = said->now.contains(item.words);
    return checklist;
}

std::optional<Entry> checklistOn(const Article& article, const QByteArray& json,
                                 const std::optional<Checklist>& checklist, const QUuid& person,
                                 const Entries& entries)
{
    const Target target = targetOfText(article.text().toString(), digestOf(json));
    const auto said = checklistOf(entries, person, target.base);
    const QUuid id = checklistId(person, target.base);
    const auto former = entries.entry(id);
    const bool isOfThisText = former && !former->isWithdrawn;
    if (checklist ? said == checklist && isOfThisText : !said)
        return {};
    Entry entry =
        saidAs(id, person, EntryKind::Checklist, nextCount(entries.highestOrder()), former);
    entry.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    entry.isWithdrawn = !checklist;
    entry.target = target;
    entry.words = checklist ? checklist->title : QString();
    entry.items = checklist ? checklist->items : QList<ChecklistItem>();
    entry.spelling = respelled(entry);
    return entry;
}

} // namespace galley::review
