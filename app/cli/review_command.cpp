// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"

#include "app/cli/review_acts.h"
#include "app/cli/review_report.h"
#include "app/cli/usage.h"
#include "app/cli/words.h"
#include "app/review/leaving.h"
#include "app/review/left_behind.h"
#include "app/review/profile.h"
#include "app/review/remarks.h"
#include "app/review/review_report.h"
#include "app/review/verdicts.h"
#include "app/review/web_annotations.h"

#include <QCommandLineParser>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

void printLines(const ReviewedFile& file, Terminal& terminal)
{
    for (const QString& line : reviewLines(file))
        terminal.printLine(line);
}

void printJson(const ReviewedFile& file, Terminal& terminal)
{
    terminal.print(reviewAsJson(file));
}

void printAnnotations(const ReviewedFile& file, Terminal& terminal)
{
    terminal.print(review::webAnnotationsOf(review::leavingOf(file.review, {}, {}), file.path));
}

// For others: without what never leaves.
review::ReviewReport reportOf(const ReviewedFile& file)
{
    const review::Review left = review::leavingOf(file.review, {}, {});
    return {file.article, review::remarksOf(left, file.article), review::peopleOf(left.entries),
            review::verdictsOf(left, file.article), review::checklistsOf(left, file.article)};
}

void printHtml(const ReviewedFile& file, Terminal& terminal)
{
    terminal.print(review::reportAsHtml(reportOf(file)));
}

void printMarkdown(const ReviewedFile& file, Terminal& terminal)
{
    terminal.print(review::reportAsMarkdown(reportOf(file)));
}

using PrintReview = void (*)(const ReviewedFile& file, Terminal& terminal);

PrintReview reviewPrinter(const QString& format)
{
    static const QHash<QString, PrintReview> printers{{u"text"_s, printLines},
                                                      {u"json"_s, printJson},
                                                      {u"jsonld"_s, printAnnotations},
                                                      {u"html"_s, printHtml},
                                                      {u"markdown"_s, printMarkdown}};
    return printers.value(format);
}

int listRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    const PrintReview print = reviewPrinter(arguments.value(u"format"_s));
    if (!print) {
        terminal.complain(
            Words::tr("Say with --format what is wanted: text, json, jsonld, html or markdown."));
        return NotDone;
    }
    if (arguments.positionalArguments().size() > 1) {
        terminal.complain(Words::tr("An argument is too many."));
        return NotDone;
    }
    const auto file = readReviewed(arguments.positionalArguments().at(0), terminal);
    if (!file)
        return NotDone;
    for (const QString& folder : review::leftBehindFolders(file->path, file->article))
        terminal.complain(Words::tr("“%1” has remarks on this text, under the name that the "
                                    "article had. Take them over with: galley review import %2 %1")
                              .arg(folder, file->path));
    print(*file, terminal);
    return file->isWhole ? Done : NotDone;
}

// What each person thinks of it, and how many remarks of each state there are; with --strict
// must-fixes that are open are a no.
int showStatus(const QCommandLineParser& arguments, Terminal& terminal)
{
    const auto file = readReviewed(arguments.positionalArguments().at(1), terminal);
    if (!file)
        return NotDone;
    QMap<QString, int> states;
    int mustFixes = 0;
    for (const review::SaidVerdict& verdict : file->verdicts)
        terminal.printLine(verdictLine(verdict, *file));
    for (const review::SaidChecklist& checklist : file->checklists)
        terminal.printLine(checklistLine(checklist, *file));
    for (const review::Remark& remark : file->remarks) {
        ++states[review::stateOf(remark)];
        mustFixes += remark.entry.kind == review::EntryKind::MustFix && remark.isOpen() ? 1 : 0;
    }
    for (auto state = states.cbegin(); state != states.cend(); ++state)
        terminal.printLine(u"%1  %2"_s.arg(state.key(), QString::number(*state)));
    if (mustFixes > 0)
        terminal.printLine(Words::tr("%n must-fix(es) open", nullptr, mustFixes));
    return arguments.isSet(u"strict"_s) && mustFixes > 0 ? AnswerIsNo : Done;
}

struct Act {
    QString name;
    qsizetype minimum = 2; // arguments, its name among them
    bool takesMore = true;
    int (*run)(const QCommandLineParser& arguments, Terminal& terminal) = nullptr;
};

const QList<Act>& acts()
{
    static const QList<Act> acts{
        {u"import"_s, 3, true, importIntoReview}, {u"pack"_s, 2, false, packReview},
        {u"accept"_s, 2, true, acceptRemarks},    {u"reject"_s, 2, true, rejectRemarks},
        {u"status"_s, 2, false, showStatus},      {u"comment"_s, 3, true, commentOnWords},
        {u"reply"_s, 4, true, replyToRemark},     {u"resolve"_s, 3, true, resolveRemarks},
        {u"reopen"_s, 3, true, reopenRemarks},    {u"withdraw"_s, 3, true, withdrawRemarks},
        {u"verdict"_s, 3, true, giveVerdict},
    };
    return acts;
}

int runReview(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString first = arguments.positionalArguments().at(0);
    const auto act = std::find_if(acts().begin(), acts().end(),
                                  [&](const Act& each) { return each.name == first; });
    if (act == acts().end())
        return listRemarks(arguments, terminal);
    if (arguments.positionalArguments().size() < act->minimum) {
        terminal.complain(Words::tr("An argument is missing.") + u' ' + usageOf(reviewCommand()));
        return NotDone;
    }
    if (!act->takesMore && arguments.positionalArguments().size() > act->minimum) {
        terminal.complain(Words::tr("An argument is too many."));
        return NotDone;
    }
    return act->run(arguments, terminal);
}

} // namespace

Command reviewCommand()
{
    Command command;
    command.name = u"review"_s;
    command.usage = u"[ACT] ARTICLE [...]"_s;
    command.summary = Words::tr("list remarks on an article; import, accept, reject them, ...");
    command.options = {
        {u"format"_s, Words::tr("of the list: text, json, jsonld, html or markdown"), u"FORMAT"_s,
         u"text"_s},
        {u"as"_s, Words::tr("whose remarks, or who decides: a name or UUID"), u"NAME"_s},
        {u"by"_s, Words::tr("accept or reject those of one person"), u"NAME"_s},
        {u"all"_s, Words::tr("accept or reject all that are open")},
        {u"on"_s, Words::tr("comment: the words, the second of equal ones with #2"), u"WORDS"_s},
        {u"question"_s, Words::tr("comment: a question")},
        {u"must-fix"_s, Words::tr("comment: what has to be mended before it is published")},
        {u"base"_s, Words::tr("import: the record that a copy was made of"), u"FILE"_s},
        {QStringList{u"o"_s, u"output"_s}, Words::tr("pack: the file to write"), u"FILE"_s},
        {u"private"_s, Words::tr("comment: a note that is never handed over")},
        {u"only"_s, Words::tr("pack: remarks of one person alone"), u"NAME"_s},
        {u"without"_s, Words::tr("pack: leave those of one person out"), u"NAME"_s},
        {u"remove-names"_s, Words::tr("pack: put pseudonyms in the place of names")},
        {u"strict"_s, Words::tr("status: exit with 1 while must-fixes are open")},
    };
    command.run = runReview;
    return command;
}

} // namespace galley
