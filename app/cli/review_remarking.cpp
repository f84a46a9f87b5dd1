// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/cli/command.h"
#include "app/cli/review_acts.h"
#include "app/cli/reviewed_file.h"
#include "app/cli/words.h"
#include "app/review/targets.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// Where the words stand in a text: the only ones, or those with the number behind "#". Complains.
std::optional<TextRange> wordsPlace(const QString& wanted, const QString& text, Terminal& terminal)
{
    static const QRegularExpression numbered(u"\\A(.*)#([1-9][0-9]{0,8})\\z"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const auto match = numbered.match(wanted);
    // Words that stand there with their "#2" are meant as they are.
    const bool isNumbered = match.hasMatch() && !text.contains(wanted);
    const QString words = isNumbered ? match.captured(1) : wanted;
    QList<qsizetype> places;
    for (qsizetype at = text.indexOf(words); !words.isEmpty() && at >= 0;
         at = text.indexOf(words, at + words.size()))
        places.append(at);
    const qsizetype number = isNumbered ? match.captured(2).toLongLong() : 1;
    if (places.isEmpty() || number > places.size()) {
        terminal.complain(isNumbered && !places.isEmpty()
                              ? Words::tr("“%1” stands there %n time(s) only.", nullptr,
                                          static_cast<int>(places.size()))
                                    .arg(words)
                              : Words::tr("“%1” does not stand in the text.").arg(words));
        return {};
    }
    if (!isNumbered && places.size() > 1) {
        terminal.complain(Words::tr("“%1” stands there %n time(s); say which with a number, as in "
                                    "“%1#2”.",
                                    nullptr, static_cast<int>(places.size()))
                              .arg(words));
        return {};
    }
    return TextRange{places[number - 1], words.size()};
}

// What somebody says now, who has a name or is this machine's person.
struct Speech {
    ReviewedFile file;
    review::Entry person;

    review::Entry entry(review::EntryKind kind) const
    {
        review::Entry entry;
        entry.id = QUuid::createUuid();
        entry.by = person.id;
        entry.order = review::nextCount(file.review.entries.highestOrder());
        entry.kind = kind;
        entry.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        return entry;
    }
};

std::optional<Speech> speechAs(const QCommandLineParser& arguments, Terminal& terminal,
                               qsizetype wordsFrom = -1)
{
    if (wordsFrom >= 0
        && arguments.positionalArguments().sliced(wordsFrom).join(u' ').trimmed().isEmpty()) {
        terminal.complain(Words::tr("It says nothing; give the words."));
        return {};
    }
    const QString name = arguments.value(u"as"_s);
    if (name.trimmed().isEmpty()) {
        terminal.complain(Words::tr("Say with --as whose remark it is."));
        return {};
    }
    auto file = readReviewed(arguments.positionalArguments().at(1), terminal);
    const auto person = file ? speakerNamed(*file, name, terminal) : std::nullopt;
    if (!person)
        return {};
    return Speech{*std::move(file), *person};
}

int writeEntries(const Speech& speech, const QList<review::Entry>& entries,
                 const std::optional<QByteArray>& record, Terminal& terminal)
{
    review::Review addition;
    addition.entries.add(speech.person);
    for (const review::Entry& entry : entries)
        addition.entries.add(entry);
    if (record)
        addition.records.insert(review::digestOf(*record), *record);
    if (!isStored(speech.file, addition, terminal))
        return NotDone;
    for (const review::Entry& entry : entries)
        terminal.printLine(entry.id.toString(QUuid::WithoutBraces));
    return Done;
}

review::EntryKind commentKind(const QCommandLineParser& arguments)
{
    if (arguments.isSet(u"must-fix"_s))
        return review::EntryKind::MustFix;
    return arguments.isSet(u"question"_s) ? review::EntryKind::Question : review::EntryKind::Note;
}

} // namespace

int commentOnWords(const QCommandLineParser& arguments, Terminal& terminal)
{
    if (arguments.isSet(u"question"_s) && arguments.isSet(u"must-fix"_s)) {
        terminal.complain(Words::tr("A comment is a question or a must-fix: say one of the two."));
        return NotDone;
    }
    const auto speech = speechAs(arguments, terminal, 2);
    if (!speech)
        return NotDone;
    const Article& article = speech->file.article;
    const QByteArray json = article.savedTree().text();
    const review::TargetedText text(article, review::digestOf(json));
    review::Entry entry = speech->entry(commentKind(arguments));
    entry.words = arguments.positionalArguments().sliced(2).join(u' ');
    entry.isPrivate = arguments.isSet(u"private"_s);
    if (arguments.isSet(u"on"_s)) {
        const auto place = wordsPlace(arguments.value(u"on"_s), text.text(), terminal);
        if (!place)
            return NotDone;
        entry.target = text.target(*place);
    } else {
        entry.target = text.target({0, text.text().size()});
        entry.target->range.reset(); // the whole article
        entry.target->exact.clear();
        entry.target->pointer.clear();
    }
    return writeEntries(*speech, {entry}, json, terminal);
}

int replyToRemark(const QCommandLineParser& arguments, Terminal& terminal)
{
    const auto speech = speechAs(arguments, terminal, 3);
    const auto ids = speech
        ? remarksNamed(speech->file, {arguments.positionalArguments().at(2)}, terminal)
        : std::nullopt;
    if (!ids)
        return NotDone;
    review::Entry entry = speech->entry(review::EntryKind::Reply);
    const auto remark = speech->file.review.entries.entry(ids->first());
    entry.about = review::EntryName{ids->first(), remark ? remark->revision : 1};
    entry.words = arguments.positionalArguments().sliced(3).join(u' ');
    return writeEntries(*speech, {entry}, std::nullopt, terminal);
}

int giveVerdict(const QCommandLineParser& arguments, Terminal& terminal)
{
    const auto judgement = review::judgementNamed(arguments.positionalArguments().at(2));
    if (judgement == review::Judgement::Other) {
        QStringList names;
        for (const review::Judgement each : review::judgements)
            names.append(nameOf(each));
        terminal.complain(
            Words::tr("“%1” is no verdict; say one of: %2.")
                .arg(arguments.positionalArguments().at(2), names.join(QStringLiteral(", "))));
        return NotDone;
    }
    const auto speech = speechAs(arguments, terminal);
    if (!speech)
        return NotDone;
    const QByteArray json = speech->file.article.savedTree().text();
    const auto verdict = review::verdictOn(speech->file.article, json, judgement,
                                           arguments.positionalArguments().sliced(3).join(u' '),
                                           speech->person.id, speech->file.review.entries);
    if (!verdict)
        return Done; // it is said already
    return writeEntries(*speech, {*verdict}, json, terminal);
}

int withdrawRemarks(const QCommandLineParser& arguments, Terminal& terminal)
{
    const auto speech = speechAs(arguments, terminal);
    const auto ids = speech
        ? remarksNamed(speech->file, arguments.positionalArguments().sliced(2), terminal)
        : std::nullopt;
    if (!ids)
        return NotDone;
    QList<review::Entry> withdrawn;
    bool isAnyLeft = false;
    for (const QUuid& id : *ids) {
        auto entry = speech->file.review.entries.entry(id);
        if (!entry || entry->by != speech->person.id) {
            terminal.complain(Words::tr("%1: it is another person's, who alone withdraws it.")
                                  .arg(id.toString(QUuid::WithoutBraces)));
            isAnyLeft = true;
            continue;
        }
        if (entry->isWithdrawn || entry->revision >= review::maximumCount)
            continue;
        entry->isWithdrawn = true;
        entry->revision = review::nextCount(entry->revision);
        entry->spelling = review::respelled(*entry);
        withdrawn.append(*entry);
    }
    const int code =
        withdrawn.isEmpty() ? Done : writeEntries(*speech, withdrawn, std::nullopt, terminal);
    return code == Done && isAnyLeft ? AnswerIsNo : code;
}

} // namespace galley
