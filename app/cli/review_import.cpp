// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/cli/article_file.h"
#include "app/cli/command.h"
#include "app/cli/review_acts.h"
#include "app/cli/reviewed_file.h"
#include "app/cli/words.h"
#include "app/history/history_store.h"
#include "app/media/blob_store.h"
#include "app/review/copy_base.h"
#include "app/review/marked_copy.h"
#include "app/review/named_pictures.h"
#include "app/review/review_folder.h"
#include "app/review/text_bases.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// The one that the person named: a file, the SHA-256 of a record that was remarked on, or the
// number of a version. Complains.
std::optional<review::CopyBase> baseNamed(const QString& name, const ReviewedFile& file,
                                          const HistoryStore& history, Terminal& terminal)
{
    bool isNumber = false;
    const qsizetype number = name.toLongLong(&isNumber);
    if (isNumber) {
        auto version = review::versionOf(file.path, number, history);
        if (version)
            return *std::move(version);
        terminal.complain(version.error().sentence);
        return {};
    }
    constexpr qsizetype leastDigits = 8;
    for (auto record = file.review.records.cbegin(); record != file.review.records.cend();
         ++record) {
        const bool isMeant = name.size() >= leastDigits && record.key().startsWith(name.toLatin1());
        const auto article = isMeant ? review::recordOf(file.review, record.key()) : std::nullopt;
        if (article)
            return review::CopyBase{*article, name};
    }
    auto article = readArticle(name, terminal);
    return article ? std::optional(review::CopyBase{*std::move(article), name}) : std::nullopt;
}

// Complains where none is near.
std::optional<review::CopyBase> baseOf(const ReviewedFile& file, const Article& copy,
                                       const QCommandLineParser& arguments, const QString& path,
                                       Terminal& terminal)
{
    const HistoryStore history(HistoryStore::standardFolder());
    if (arguments.isSet(u"base"_s))
        return baseNamed(arguments.value(u"base"_s), file, history, terminal);
    auto nearest = review::nearestBase({file.path, file.article, file.review}, copy, history);
    if (!nearest)
        terminal.complain(
            Words::tr("More than half of the words in “%1” differ from every version of “%2” that "
                      "is known. Say with --base which record it was made of: a file, or the "
                      "number of a version.")
                .arg(path, file.path));
    return nearest;
}

int addTo(const ReviewedFile& file, const review::Review& addition, const QString& what,
          Terminal& terminal)
{
    // Of what is known under a name already nothing is new that comes without it.
    review::Entries together = file.review.entries;
    together.add(addition.entries);
    int isNew = 0;
    for (const review::Entry& entry : together.all()) {
        const auto known = file.review.entries.entry(entry.id);
        if (entry.kind != review::EntryKind::Person
            && (!known || known->revision != entry.revision))
            ++isNew;
    }
    const QList<review::Entry> came = addition.entries.all();
    const auto isKnown = std::count_if(came.begin(), came.end(),
                                       [](const review::Entry& entry) {
                                           return entry.kind != review::EntryKind::Person;
                                       })
        - isNew;
    if (!isStored(file, addition, terminal))
        return NotDone;
    terminal.printLine(what + u": "_s + Words::tr("%n new remark(s)", nullptr, isNew)
                       + (isKnown > 0
                              ? u", "_s + Words::tr("%n known", nullptr, static_cast<int>(isKnown))
                              : QString()));
    return Done;
}

int importCopy(const ReviewedFile& file, const QString& path, const QCommandLineParser& arguments,
               Terminal& terminal)
{
    if (arguments.value(u"as"_s).trimmed().isEmpty()) {
        terminal.complain(
            Words::tr("Say with --as who changed “%1”: its changes become that person's "
                      "suggestions.")
                .arg(path));
        return NotDone;
    }
    const auto copy = openDocument(path, namedDocumentFrom, terminal);
    const auto person =
        copy ? speakerNamed(file, arguments.value(u"as"_s), terminal) : std::nullopt;
    if (!person)
        return NotDone;
    const review::ReadMarks marks = review::marksIn(copy->article, path, file.article);
    const Article made =
        marks.hasMarks ? review::withText(file.article, marks.before) : copy->article;
    const auto base = baseOf(file, made, arguments, path, terminal);
    if (!base)
        return NotDone;
    const review::CopyImport import = marks.hasMarks
        ? review::suggestionsOfMarks(base->article, marks, person->id)
        : review::suggestionsOf(base->article, copy->article, person->id);
    for (const QString& member : import.leftMembers)
        terminal.complain(
            Words::tr("“%1” differs in “%2”, which takes no suggestions; it was left.")
                .arg(path, member));
    if (import.suggestions.entries.all().isEmpty()) {
        terminal.printLine(
            Words::tr("%1: no changes to suggest, compared with %2").arg(path, base->name));
        return Done;
    }
    review::Review addition = import.suggestions;
    addition.entries.add(*person);
    return addTo(file, addition, Words::tr("%1, compared with %2").arg(path, base->name), terminal);
}

int importPackage(const ReviewedFile& file, const QString& path, Terminal& terminal)
{
    const auto package = review::readPackage(path);
    if (!package) {
        terminal.complain(package.error().sentence);
        return NotDone;
    }
    const BlobStore blobs(file.path);
    const auto pictures = blobs.addNamed(blobs.lacking(review::picturesSuggestedIn(*package)));
    if (!pictures) // what is said counts without them
        terminal.complain(pictures.error().sentence);
    const int code = addTo(file, package->review, path, terminal);
    return pictures ? code : NotDone;
}

int importFolder(const ReviewedFile& file, const QString& path, Terminal& terminal)
{
    if (!QFileInfo(path + u"/review"_s).isDir()) {
        terminal.complain(Words::tr("“%1” has no folder “review” and holds no remarks.").arg(path));
        return NotDone;
    }
    const review::ReadReview read = review::readReviewFolder(path + u"/review"_s);
    for (const Error& fault : read.faults)
        terminal.complain(fault.sentence);
    return addTo(file, read.review, path, terminal);
}

int importOne(const ReviewedFile& file, const QString& path, const QCommandLineParser& arguments,
              Terminal& terminal)
{
    if (!QFileInfo::exists(path)) {
        terminal.complain(Words::tr("There is no file “%1”.").arg(path));
        return NotDone;
    }
    if (QFileInfo(path).isDir())
        return importFolder(file, path, terminal);
    if (path.endsWith(u".galley-review"_s, Qt::CaseInsensitive))
        return importPackage(file, path, terminal);
    return importCopy(file, path, arguments, terminal);
}

} // namespace

int importIntoReview(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(1);
    int code = Done;
    for (const QString& source : arguments.positionalArguments().sliced(2)) {
        const auto file = readReviewed(path, terminal);
        if (!file)
            return NotDone;
        code = qMax(code, importOne(*file, source, arguments, terminal));
    }
    return code;
}

} // namespace galley
