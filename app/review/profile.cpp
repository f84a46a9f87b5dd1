// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/profile.h"

#include "app/base/byte_units.h"
#include "app/json/json_string.h"
#include "app/review/words.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "app/storage/own_folder.h"

#include <QDir>
#include <QHash>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestProfile = 64 * kibibyte;

QString profilePath()
{
    return dataFolder() + u"/profile.json"_s;
}

QString textIn(const json::Value& object, QStringView name)
{
    const auto value = object.member(name);
    return value && value->isString() ? value->string() : QString();
}

QByteArray spellingOf(const Profile& profile)
{
    return "{\n  \"id\": " + json::literalOf(profile.id.toString(QUuid::WithoutBraces))
        + ",\n  \"name\": " + json::literalOf(profile.name)
        + ",\n  \"initials\": " + json::literalOf(profile.initials) + "\n}\n";
}

} // namespace

Result<Profile> ownProfile()
{
    const auto json = boundedRead(profilePath(), largestProfile);
    if (!json && json.error().kind != ErrorKind::NotFound)
        return json.error();
    if (json) {
        const auto tree = json::Tree::parse(*json);
        const QUuid id = tree && tree->root().isObject()
            ? QUuid::fromString(textIn(tree->root(), u"id"))
            : QUuid();
        if (id.isNull())
            return Error{ErrorKind::Malformed,
                         Words::tr("“%1”, which says who you are to other people, cannot be used. "
                                   "Mend the file, or move it away to begin as somebody new.")
                             .arg(QDir::toNativeSeparators(profilePath())),
                         {}};
        return Profile{id, textIn(tree->root(), u"name"), textIn(tree->root(), u"initials")};
    }
    const Profile profile{QUuid::createUuid(), {}, {}};
    if (auto saved = saveProfile(profile); !saved)
        return saved.error();
    return profile;
}

Result<void> saveProfile(const Profile& profile)
{
    if (!makePrivateFolder(dataFolder()))
        return Error{ErrorKind::NoPermission,
                     Words::tr("The folder “%1” cannot be made, where Galley keeps who you are.")
                         .arg(QDir::toNativeSeparators(dataFolder())),
                     {}};
    return durableWrite(profilePath(), spellingOf(profile));
}

QString initialsOf(const QString& name)
{
    QString initials;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        const char32_t first = word.toUcs4().value(0);
        if (initials.toUcs4().size() < 2 && QChar::isLetterOrNumber(first))
            initials += QString::fromUcs4(&first, 1).toUpper();
    }
    return initials;
}

Entry personEntry(const QUuid& id, const QString& name, const QString& initials)
{
    Entry entry;
    entry.id = id;
    entry.by = id;
    entry.kind = EntryKind::Person;
    entry.name = name;
    entry.initials = initials;
    return entry;
}

namespace {

constexpr int colours = 6; // reviewers[6] of ui/theme

// Twelve people have a colour each, or a ring of it; beyond them colours repeat.
void giveColours(QList<Person>& people)
{
    QList<int> uses(colours, 0);
    for (Person& person : people) {
        const int wanted = static_cast<uchar>(person.id.toRfc4122().at(0)) % colours;
        const int least = *std::min_element(uses.begin(), uses.end());
        int colour = wanted;
        while (uses[colour] > least)
            colour = (colour + 1) % colours;
        person.colour = colour;
        ++uses[colour];
    }
}

// The first initial; two of one: two letters; still equal: a number.
void giveLetters(QList<Person>& people)
{
    const auto count = [&](const QString& letter) {
        return std::count_if(people.begin(), people.end(),
                             [&](const Person& person) { return person.letter == letter; });
    };
    for (Person& person : people)
        person.letter = person.initials.isEmpty() ? u"?"_s : person.initials.first(1);
    QList<Person> wider = people;
    for (qsizetype index = 0; index < people.size(); ++index) {
        if (count(people[index].letter) > 1 && people[index].initials.size() > 1)
            wider[index].letter = people[index].initials.first(2);
    }
    people = wider;
    QHash<QString, int> numbers;
    for (Person& person : wider) {
        if (count(person.letter) > 1) {
            const QString letter = person.letter;
            person.letter = letter + QString::number(++numbers[letter]);
        }
    }
    people = wider;
}

} // namespace

QList<Person> peopleOf(const Entries& entries)
{
    QList<Person> people;
    for (const QUuid& author : entries.people()) {
        Person person{author, {}, {}, {}, 0};
        const auto entry = entries.entry(author);
        if (entry && entry->kind == EntryKind::Person && entry->by == author) {
            person.name = entry->name;
            person.initials =
                entry->initials.isEmpty() ? initialsOf(entry->name) : entry->initials.toUpper();
        }
        if (entry && !entry->pseudonymIn.isNull()) // a letter that is the same everywhere
            person.initials = QChar(u'A' + static_cast<uchar>(author.toRfc4122().at(1)) % 26);
        people.append(person);
    }
    giveColours(people);
    giveLetters(people);
    return people;
}

} // namespace galley::review
