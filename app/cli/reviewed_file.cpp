// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/reviewed_file.h"

#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/review/document_id.h"
#include "app/review/remarks.h"
#include "app/review/review_folder.h"
#include "app/review/targets.h"

#include <algorithm>

namespace galley {

namespace {

using cli::Words;

QList<review::Person> peopleNamed(const ReviewedFile& file, const QString& name)
{
    const QUuid id = QUuid::fromString(name);
    const QString wanted = name.normalized(QString::NormalizationForm_C);
    QList<review::Person> named;
    for (const review::Person& person : file.people) {
        if (person.id == id || person.name.normalized(QString::NormalizationForm_C) == wanted)
            named.append(person);
    }
    return named;
}

void complainOfSeveral(const QList<review::Person>& people, const QString& name, Terminal& terminal)
{
    QStringList ids;
    for (const review::Person& person : people)
        ids.append(spelled(person.id));
    terminal.complain(Words::tr("%n person(s) here are called “%1”; name the one that you mean by "
                                "the UUID: %2",
                                nullptr, static_cast<int>(people.size()))
                          .arg(name, ids.join(QStringLiteral(", "))));
}

} // namespace

QString spelled(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

const review::Person* ReviewedFile::person(const QUuid& id) const
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const review::Person& each) { return each.id == id; });
    return found == people.end() ? nullptr : &*found;
}

QString ReviewedFile::nameOf(const QUuid& id) const
{
    const review::Person* const known = person(id);
    if (known && !known->name.isEmpty())
        return known->name;
    return known ? known->letter : QStringLiteral("?");
}

std::optional<ReviewedFile> readReviewed(const QString& path, Terminal& terminal)
{
    auto article = readArticle(path, terminal);
    if (!article)
        return {};
    const review::ReadReview read = review::readReview(path);
    for (const Error& fault : read.faults)
        terminal.complain(fault.sentence);
    ReviewedFile file{path, *std::move(article), read.review, {}, {}};
    file.remarks = review::remarksOf(file.review, file.article);
    file.people = review::peopleOf(file.review.entries);
    return file;
}

std::optional<QList<QUuid>> remarksNamed(const ReviewedFile& file, const QStringList& beginnings,
                                         Terminal& terminal)
{
    QList<QUuid> ids;
    for (const QString& beginning : beginnings) {
        QList<QUuid> named;
        for (const review::Remark& remark : file.remarks) {
            if (spelled(remark.entry.id).startsWith(beginning, Qt::CaseInsensitive))
                named.append(remark.entry.id);
        }
        if (named.size() == 1 || (named.size() > 1 && named.first() == named.last())) {
            ids.append(named.first());
            continue;
        }
        terminal.complain(
            named.isEmpty()
                ? Words::tr("No remark on “%1” has an id that begins with “%2”; “galley review %1” "
                            "lists them.")
                      .arg(file.path, beginning)
                : Words::tr("More than one remark on “%1” has an id that begins with “%2”; give "
                            "more of it.")
                      .arg(file.path, beginning));
        return {};
    }
    return ids;
}

std::optional<QUuid> personNamed(const ReviewedFile& file, const QString& name, Terminal& terminal)
{
    const QList<review::Person> named = peopleNamed(file, name);
    if (named.size() == 1)
        return named.first().id;
    if (named.isEmpty())
        terminal.complain(
            Words::tr("Nobody called “%1” said anything of “%2”.").arg(name, file.path));
    else
        complainOfSeveral(named, name, terminal);
    return {};
}

std::optional<review::Entry> speakerNamed(const ReviewedFile& file, const QString& name,
                                          Terminal& terminal)
{
    const QList<review::Person> named = peopleNamed(file, name);
    if (named.size() > 1) {
        complainOfSeveral(named, name, terminal);
        return {};
    }
    if (named.size() == 1) {
        const auto known = file.review.entries.entry(named.first().id);
        return known && known->kind == review::EntryKind::Person
            ? *known
            : review::personEntry(named.first().id, name, review::initialsOf(name));
    }
    if (!QUuid::fromString(name).isNull()) {
        terminal.complain(Words::tr("Nobody with the UUID “%1” said anything of “%2”; somebody new "
                                    "needs a name.")
                              .arg(name, file.path));
        return {};
    }
    if (const auto document = review::documentId(file.path); !document) {
        terminal.complain(document.error().sentence);
        return {};
    }
    // The same for who names him on another machine, in the same record.
    const QUuid id =
        QUuid::createUuidV5(QUuid(),
                            "person " + review::digestOf(file.article.savedTree().text()) + ' '
                                + name.normalized(QString::NormalizationForm_C).toUtf8());
    return review::personEntry(id, name, review::initialsOf(name));
}

} // namespace galley
