// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/leaving.h"

#include "app/review/pseudonyms.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// What stays: private notes, and what is about something that stays.
QSet<QUuid> stayingOf(const QList<Entry>& entries)
{
    QSet<QUuid> staying;
    for (const Entry& entry : entries) {
        if (entry.isPrivate)
            staying.insert(entry.id);
    }
    for (bool isMore = !staying.isEmpty(); isMore;) {
        isMore = false;
        for (const Entry& entry : entries) {
            const bool isAbout = entry.about && staying.contains(entry.about->id);
            if (isAbout && !staying.contains(entry.id)) {
                staying.insert(entry.id);
                isMore = true;
            }
        }
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
    QStringList names{QDir::homePath()};
    for (const Entry& entry : entries.kept()) {
        if (entry.kind != EntryKind::Person || entry.name.trimmed().isEmpty())
            continue;
        names.append(entry.name.trimmed());
        for (const QString& word : entry.name.split(u' ', Qt::SkipEmptyParts)) {
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
        const bool isWanted =
            !leaving.people || leaving.people->contains(people.value(entry.by, entry.by));
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

int namesInTexts(const Review& review, const Article& article)
{
    const QRegularExpression names = namesOf(review.entries);
    QStringList texts{article.text().toString(), article.string(Field::Title).value_or(QString()),
                      article.string(Field::Description).value_or(QString())};
    for (const Entry& entry : review.entries.kept()) {
        texts << entry.words << entry.proposed << entry.removedTag << entry.addedTag
              << QString::fromUtf8(entry.value.value_or(QByteArray()));
        for (const ProposedEdit& edit : entry.edits)
            texts << edit.words;
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
