// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/leaving.h"

#include "app/review/pseudonyms.h"
#include "app/review/text_bases.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// What stays: private notes, and what is about something that stays.
QSet<QUuid> stayingOf(const QList<Entry>& entries)
{
    QHash<QUuid, QList<QUuid>> answers;
    QList<QUuid> found;
    for (const Entry& entry : entries) {
        if (entry.isPrivate)
            found.append(entry.id);
        if (entry.about)
            answers[entry.about->id].append(entry.id);
    }
    QSet<QUuid> staying;
    while (!found.isEmpty()) {
        const QUuid id = found.takeLast();
        if (!staying.contains(id))
            found += answers.value(id);
        staying.insert(id);
    }
    return staying;
}

Entries withoutNames(const Entries& entries, const QUuid& document)
{
    Entries nameless;
    for (const QUuid& author : entries.authors()) {
        const auto person = entries.entry(author);
        const bool isPseudonym = person && !person->pseudonymIn.isNull();
        nameless.add(isPseudonym ? pseudonymEntry(author, person->pseudonymIn)
                                 : pseudonymEntry(pseudonymOf(author, document), document));
        for (Entry entry : entries.by(author).kept()) {
            if (entry.kind == EntryKind::Person)
                continue; // it says nothing but names
            const auto written = namelessOf(entry, document);
            if (!written)
                continue;
            entry = *written;
            if (isPseudonym) { // it stays the one that it is
                entry.by = author;
                entry.spelling.clear();
            }
            nameless.add(entry);
        }
    }
    return nameless;
}

// Finds names as whole words, and the words that they consist of.
QRegularExpression namesOf(const Entries& entries)
{
    constexpr qsizetype longestName = 200; // the expression has bounds, and strangers make names
    constexpr qsizetype maximumNames = 500;
    QStringList names{QDir::homePath()};
    for (const Entry& entry : entries.kept()) {
        const QString name = entry.name.trimmed();
        if (entry.kind != EntryKind::Person || name.isEmpty() || name.size() > longestName
            || names.size() > maximumNames)
            continue;
        names.append(name);
        for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
            if (word.size() > 2) // "de", "M."
                names.append(word);
        }
    }
    std::sort(names.begin(), names.end(),
              [](const QString& one, const QString& other) { return one.size() > other.size(); });
    QStringList patterns;
    for (const QString& name : names)
        patterns.append(QRegularExpression::escape(name));
    return QRegularExpression(
        u"(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(patterns.join(u'|')),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

Review leavingOf(const Review& review, const Leaving& leaving, const QUuid& document)
{
    const QList<Entry> kept = review.entries.kept();
    const QSet<QUuid> staying = stayingOf(kept);
    const Entries::People people = review.entries.peopleByPseudonym();
    Review left;
    for (const Entry& entry : kept) {
        const QUuid person = people.value(entry.by, entry.by);
        const bool isSpoken = person == leaving.speaker
            && (entry.kind == EntryKind::Person || entry.kind == EntryKind::Verdict
                || entry.kind == EntryKind::Checklist);
        const bool isWanted = !leaving.people || leaving.people->contains(person) || isSpoken;
        if (!isWanted || staying.contains(entry.id))
            continue;
        left.entries.add(entry);
        if (entry.target && review.records.contains(entry.target->record))
            left.records.insert(entry.target->record, review.records.value(entry.target->record));
    }
    if (leaving.removesNames)
        left.entries = withoutNames(left.entries, document);
    return left;
}

int privateNotesIn(const Entries& entries)
{
    const QList<Entry> kept = entries.kept();
    return static_cast<int>(std::count_if(kept.begin(), kept.end(), [](const Entry& entry) {
        return entry.isPrivate && !entry.isWithdrawn;
    }));
}

int namesInTexts(const Entries& people, const Review& left, const Article& article)
{
    const QRegularExpression names = namesOf(people);
    QStringList texts;
    const auto addTexts = [&texts](const Article& each) {
        texts << each.text().toString() << each.string(Field::Title).value_or(QString())
              << each.string(Field::Description).value_or(QString());
    };
    addTexts(article);
    for (auto record = left.records.cbegin(); record != left.records.cend(); ++record) {
        const auto earlier = recordOf(left, record.key());
        if (earlier && *record != article.savedTree().text())
            addTexts(*earlier);
    }
    for (const Entry& entry : left.entries.kept()) {
        if (entry.kind == EntryKind::Person)
            continue;
        texts << entry.words << entry.proposed << entry.removedTag << entry.addedTag
              << QString::fromUtf8(entry.value.value_or(QByteArray()));
        for (const ProposedEdit& edit : entry.edits)
            texts << edit.words;
        for (const ChecklistItem& item : entry.items)
            texts << item.words;
    }
    int count = 0;
    for (const QString& text : texts) {
        auto matches = names.globalMatch(text); // QString::count() counts "Lind" in "Mara Lind" too
        for (; matches.hasNext(); matches.next())
            ++count;
    }
    return count;
}

} // namespace galley::review
