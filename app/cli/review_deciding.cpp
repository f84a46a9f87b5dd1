// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/cli/article_file.h"
#include "app/cli/command.h"
#include "app/cli/review_acts.h"
#include "app/cli/reviewed_file.h"
#include "app/cli/words.h"
#include "app/exchange/derived_text.h"
#include "app/review/acceptance.h"
#include "app/review/decisions.h"
#include "app/review/remarks.h"
#include "app/review/review_folder.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// Which remarks a command is about.
struct Wanted {
    QList<QUuid> ids;
    review::Asked asked = review::Asked::ByName;
};

bool isOpenSuggestion(const review::Remark& remark)
{
    return isSuggestion(remark.entry.kind) && remark.isOpen() && remark.entry.parent.isNull();
}

// Complains where nothing is named, or somebody who is not there.
std::optional<Wanted> wantedIn(const ReviewedFile& file, const QCommandLineParser& arguments,
                               Terminal& terminal)
{
    const QStringList named = arguments.positionalArguments().sliced(2);
    const bool isAll = arguments.isSet(u"all"_s);
    const bool isOfPerson = arguments.isSet(u"by"_s);
    if ((named.isEmpty() ? 0 : 1) + (isAll ? 1 : 0) + (isOfPerson ? 1 : 0) != 1) {
        terminal.complain(
            named.isEmpty() && !isAll && !isOfPerson
                ? Words::tr("Name remarks by their ids, or say --all, or --by and whose.")
                : Words::tr("Say one of them: ids of remarks, --all, or --by and whose."));
        return {};
    }
    if (!named.isEmpty()) {
        const auto ids = remarksNamed(file, named, terminal);
        return ids ? std::optional(Wanted{*ids, review::Asked::ByName}) : std::nullopt;
    }
    std::optional<QUuid> person;
    if (isOfPerson) {
        person = personNamed(file, arguments.value(u"by"_s), terminal);
        if (!person)
            return {};
    }
    Wanted wanted{{}, review::Asked::Together};
    for (const review::Remark& remark : file.remarks) {
        if (isOpenSuggestion(remark) && (!person || remark.entry.by == *person))
            wanted.ids.append(remark.entry.id);
    }
    return wanted;
}

// Who decides: --as, else the person of this machine.
std::optional<review::Entry> decider(const ReviewedFile& file, const QCommandLineParser& arguments,
                                     Terminal& terminal)
{
    if (arguments.isSet(u"as"_s))
        return speakerNamed(file, arguments.value(u"as"_s), terminal);
    const auto profile = review::ownProfile();
    if (!profile) {
        terminal.complain(profile.error().sentence);
        return {};
    }
    return review::personEntry(profile->id, profile->name, profile->initials);
}

// Adds what is decided of remarks.
int writeDecisions(const ReviewedFile& file, const QList<review::Remark>& remarks,
                   review::Decided decided, const review::Entry& person, Terminal& terminal)
{
    if (remarks.isEmpty())
        return Done;
    review::Review addition{review::decisionsOn(remarks, decided, person.id, file.review.entries),
                            {}};
    if (!person.name.isEmpty())
        addition.entries.add(person);
    return isStored(file, addition, terminal) ? Done : NotDone;
}

void tellOf(const review::Acceptance& acceptance, Terminal& terminal)
{
    for (const review::Remark& remark : acceptance.accepted)
        terminal.printLine(Words::tr("%1: accepted").arg(spelled(remark.entry.id)));
    for (const review::LeftSuggestion& left : acceptance.left)
        terminal.complain(u"%1: %2"_s.arg(spelled(left.entry.id), left.reason));
    if (acceptance.accepted.isEmpty() && acceptance.left.isEmpty())
        terminal.printLine(Words::tr("There is nothing to accept."));
    else if (!acceptance.left.isEmpty())
        terminal.printLine(
            Words::tr("%n suggestion(s) left", nullptr, static_cast<int>(acceptance.left.size())));
}

// The record with an acceptance made; its plain text follows the body.
QByteArray jsonWith(const Article& article, const review::Acceptance& acceptance)
{
    Article edited = article;
    if (!acceptance.text.isEmpty()) {
        edited.applyText(acceptance.text);
        keepPlainTextCurrent(edited);
    }
    for (const auto& [field, state] : acceptance.fields)
        edited.setState(field, state);
    return edited.toJson();
}

int decide(const QCommandLineParser& arguments, review::Decided decided,
           bool (*isWanted)(const review::Remark&), Terminal& terminal)
{
    const auto file = readReviewed(arguments.positionalArguments().at(1), terminal);
    const auto wanted = file ? wantedIn(*file, arguments, terminal) : std::nullopt;
    const auto person = wanted ? decider(*file, arguments, terminal) : std::nullopt;
    if (!person)
        return NotDone;
    QList<review::Remark> remarks;
    bool isAnyLeft = false;
    for (const review::Remark& remark : file->remarks) {
        const bool isWithin = wanted->ids.contains(remark.entry.parent); // what moves
        if (!wanted->ids.contains(remark.entry.id) && !isWithin)
            continue;
        if (isWanted(remark)) {
            remarks.append(remark);
            continue;
        }
        if (isWithin)
            continue;
        terminal.complain(u"%1: %2"_s.arg(
            spelled(remark.entry.id),
            remark.isOpen() ? Words::tr("That cannot be decided of such a remark; it was left.")
                            : Words::tr("It is “%1” and was left.").arg(review::stateOf(remark))));
        isAnyLeft = true;
    }
    const int code = writeDecisions(*file, remarks, decided, *person, terminal);
    for (const review::Remark& remark : remarks) {
        if (code == Done)
            terminal.printLine(u"%1: %2"_s.arg(spelled(remark.entry.id), nameOf(decided)));
    }
    return code == Done && isAnyLeft ? AnswerIsNo : code;
}

} // namespace

int acceptRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(1);
    const auto file = readReviewed(path, terminal);
    const auto wanted = file ? wantedIn(*file, arguments, terminal) : std::nullopt;
    const auto person = wanted ? decider(*file, arguments, terminal) : std::nullopt;
    if (!person)
        return NotDone;
    // The decision is written with the change of the article, or neither.
    if (const auto obstacle = review::obstacleToAdding(path, person->id)) {
        terminal.complain(obstacle->sentence);
        return NotDone;
    }
    review::Acceptance acceptance;
    // In the article as it is by then.
    const auto change = [&](const Article& article) -> std::optional<QByteArray> {
        acceptance = review::acceptanceOf(file->review, article, wanted->ids, wanted->asked);
        return jsonWith(article, acceptance);
    };
    if (const int code = changeArticle(path, change, terminal); code != Done)
        return code;
    tellOf(acceptance, terminal);
    const int code =
        writeDecisions(*file, acceptance.accepted, review::Decided::Accepted, *person, terminal);
    return code == Done && !acceptance.left.isEmpty() ? AnswerIsNo : code;
}

int rejectRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    return decide(
        arguments, review::Decided::Rejected,
        [](const review::Remark& remark) {
            return isSuggestion(remark.entry.kind) && remark.isOpen();
        },
        terminal);
}

int resolveRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    return decide(
        arguments, review::Decided::Resolved,
        [](const review::Remark& remark) {
            return isComment(remark.entry.kind) && remark.isOpen();
        },
        terminal);
}

int reopenRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    return decide(
        arguments, review::Decided::Reopened,
        [](const review::Remark& remark) { return !remark.isOpen() && !remark.entry.isWithdrawn; },
        terminal);
}

} // namespace galley
