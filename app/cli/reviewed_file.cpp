// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/cli/reviewed_file.h"

#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/review/document_id.h"
#include "app/review/person_names.h"
#include "app/review/remarks.h"
#include "app/review/review_store.h"

#include <algorithm>

namespace galley {

namespace {

using cli::Words;

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
    return known ? known->shownName() : QStringLiteral("?");
}

std::optional<ReviewedFile> readReviewed(const QString& path, Terminal& terminal)
{
    auto article = readArticle(path, terminal);
    if (!article)
        return {};
    const review::StoredReview read = review::storedReview(path);
    for (const Error& fault : read.faults)
        terminal.complain(fault.sentence);
    ReviewedFile file{path, *std::move(article),  read.review, {}, {}, {},
                      {},   read.faults.isEmpty()};
    file.remarks = review::remarksOf(file.review, file.article);
    file.verdicts = review::verdictsOf(file.review, file.article);
    file.checklists = review::checklistsOf(file.review, file.article);
    file.people = review::peopleOf(file.review.entries);
    return file;
}

bool isStored(const ReviewedFile& file, const review::Review& addition, Terminal& terminal)
{
    const auto stored = review::storeReview(file.path, addition);
    if (!stored)
        terminal.complain(stored.error().sentence);
    else if (const std::optional<QString>& whyElsewhere = *stored)
        terminal.complain(*whyElsewhere);
    return bool(stored);
}

std::optional<QList<QUuid>> remarksNamed(const ReviewedFile& file, const QStringList& beginnings,
                                         Terminal& terminal)
{
    QList<QUuid> ids;
    for (const QString& beginning : beginnings) {
        QList<QUuid> named;
        for (const review::Remark& remark : file.remarks) {
            if (!beginning.isEmpty()
                && spelled(remark.entry.id).startsWith(beginning, Qt::CaseInsensitive))
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
    const QList<review::Person> named = review::peopleNamed(file.people, name);
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
    const QList<review::Person> named = review::peopleNamed(file.people, name);
    if (named.size() > 1) {
        complainOfSeveral(named, name, terminal);
        return {};
    }
    if (named.isEmpty() && !QUuid::fromString(name).isNull()) {
        terminal.complain(Words::tr("Nobody with the UUID “%1” said anything of “%2”; somebody new "
                                    "needs a name.")
                              .arg(name, file.path));
        return {};
    }
    if (const auto document = review::documentId(file.path); !document) {
        terminal.complain(document.error().sentence);
        return {};
    }
    return review::speakerNamed(file.review.entries, file.article.savedTree().text(), name);
}

} // namespace galley
