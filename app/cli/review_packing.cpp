// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_pack_test.cpp

#include "app/cli/command.h"
#include "app/cli/review_acts.h"
#include "app/cli/reviewed_file.h"
#include "app/cli/words.h"
#include "app/review/document_id.h"
#include "app/review/leaving.h"
#include "app/review/package.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// Nothing after complaining of a name that nobody has.
std::optional<QSet<QUuid>> peopleNamed(const ReviewedFile& file, const QStringList& names,
                                       Terminal& terminal)
{
    QSet<QUuid> people;
    for (const QString& name : names) {
        const auto person = personNamed(file, name, terminal);
        if (!person)
            return {};
        people.insert(*person);
    }
    return people;
}

// All, or some alone, or all but some. Nothing after complaining.
std::optional<review::Leaving> leavingBy(const QCommandLineParser& arguments,
                                         const ReviewedFile& file, Terminal& terminal)
{
    const auto only = peopleNamed(file, arguments.values(u"only"_s), terminal);
    const auto without =
        only ? peopleNamed(file, arguments.values(u"without"_s), terminal) : std::nullopt;
    if (!without)
        return {};
    review::Leaving leaving;
    leaving.removesNames = arguments.isSet(u"remove-names"_s);
    if (only->isEmpty() && without->isEmpty())
        return leaving;
    leaving.people.emplace();
    for (const review::Person& person : file.people) {
        if ((only->isEmpty() || only->contains(person.id)) && !without->contains(person.id))
            leaving.people->insert(person.id);
    }
    return leaving;
}

} // namespace

int packReview(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(1);
    const QString output = arguments.value(u"output"_s);
    if (output.isEmpty()) {
        terminal.complain(Words::tr("Say with -o which file to write, as NAME.galley-review."));
        return NotDone;
    }
    auto file = readReviewed(path, terminal);
    auto leaving = file ? leavingBy(arguments, *file, terminal) : std::nullopt;
    if (!leaving)
        return NotDone;
    if (arguments.isSet(u"as"_s)) {
        const auto person = speakerNamed(*file, arguments.value(u"as"_s), terminal);
        if (!person)
            return NotDone;
        file->review.entries.add(*person);
        leaving->speaker = person->id;
    }
    const auto document = review::documentId(path);
    if (!document) {
        terminal.complain(document.error().sentence);
        return NotDone;
    }
    const review::Package package{*document, QFileInfo(path).fileName(),
                                  file->article.savedTree().text(),
                                  review::leavingOf(file->review, *leaving, *document)};
    if (const auto written = review::writePackage(package, path, output); !written) {
        terminal.complain(written.error().sentence);
        return NotDone;
    }
    terminal.printLine(
        Words::tr("%1: %n remark(s)", nullptr, package.review.entries.remarkCount()).arg(output));
    if (const int stays = review::privateNotesIn(file->review.entries); stays > 0)
        terminal.printLine(Words::tr("%n private note(s) stay here", nullptr, stays));
    const int names = leaving->removesNames
        ? review::namesInTexts(file->review.entries, package.review, file->article)
        : 0;
    if (names > 0)
        terminal.printLine(Words::tr("%n name(s) stand in texts and were left", nullptr, names));
    return Done;
}

} // namespace galley
