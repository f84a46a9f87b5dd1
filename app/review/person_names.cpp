// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/person_names.h"

#include "app/review/targets.h"

namespace galley::review {

namespace {

QString composed(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace

QList<Person> peopleNamed(const QList<Person>& people, const QString& name)
{
    const QUuid id = QUuid::fromString(name);
    QList<Person> named;
    for (const Person& person : people) {
        if (person.id == id || composed(person.name) == composed(name))
            named.append(person);
    }
    return named;
}

Entry speakerNamed(const Entries& entries, const QByteArray& record, const QString& name)
{
    const QList<Person> named = peopleNamed(peopleOf(entries), name);
    if (named.isEmpty())
        return personEntry(
            QUuid::createUuidV5(QUuid(),
                                "person " + digestOf(record) + ' ' + composed(name).toUtf8()),
            name, initialsOf(name));
    const auto known = entries.entry(named.first().id);
    return known && known->kind == EntryKind::Person
        ? *known
        : personEntry(named.first().id, name, initialsOf(name));
}

} // namespace galley::review
