// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/set_command.h"

#include "app/atproto/datetime.h"
#include "app/base/document_limit.h"
#include "app/cli/article_file.h"
#include "app/cli/field_argument.h"
#include "app/cli/text_edit.h"
#include "app/cli/touch_option.h"
#include "app/cli/words.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QStringDecoder>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// A date without a time is that day everywhere; all else stays as it is.
QString datetimeFrom(const QString& value)
{
    static const QRegularExpression day(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const QDate date =
        day.match(value).hasMatch() ? QDate::fromString(value, Qt::ISODate) : QDate();
    return date.isValid() ? atproto::datetimeOfDay(date) : value;
}

// Why the values cannot be those of the field; empty when they can.
QString objectionTo(Field field, const QStringList& values)
{
    if (field == Field::CoverImage)
        return Words::tr("A cover is set with “galley cover”.");
    if (field == Field::BskyPostRef)
        return Words::tr("“bskyPostRef” cannot be set here, only removed.");
    if (field != Field::Tags && values.size() > 1)
        return Words::tr("“%1” takes one value; put quotation marks around one with spaces.")
            .arg(memberNameOf(field));
    if ((field == Field::PublishedAt || field == Field::UpdatedAt)
        && !atproto::isDatetime(datetimeFrom(values.constFirst())))
        return Words::tr(
                   "“%1” is neither a datetime as in 2026-03-01T09:30:00.000Z nor a date as in "
                   "2026-03-01.")
            .arg(values.constFirst());
    return {};
}

// The text that stands in the input. The newline at its end is not part of it, as it is not in what
// `get` prints.
Result<QString> textInput(Terminal& terminal)
{
    auto bytes = terminal.readInput(largestDocument);
    if (!bytes)
        return bytes.error();
    if (bytes->endsWith('\n'))
        bytes->chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(*bytes);
    if (decoder.hasError())
        return Error{ErrorKind::Malformed, Words::tr("The input is not UTF-8."), {}};
    return text;
}

Result<QByteArray> jsonWith(const Article& article, Field field, const QStringList& values)
{
    if (field == Field::Text)
        return jsonWithText(article, values.constFirst());
    Article edited = article;
    edited.setState(field,
                    field == Field::Tags ? article.stateWithTags(values)
                                         : article.stateWithString(field, values.constFirst()));
    return edited.toJson();
}

int runSet(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(0);
    QStringList values = arguments.positionalArguments().sliced(2);
    const auto field = fieldArgument(arguments.positionalArguments().at(1), terminal);
    if (!field)
        return NotDone;
    if (const QString objection = objectionTo(*field, values); !objection.isEmpty()) {
        terminal.complain(objection);
        return NotDone;
    }
    if (*field == Field::PublishedAt || *field == Field::UpdatedAt)
        values = {datetimeFrom(values.constFirst())};
    if (*field == Field::Text && values.constFirst() == u"-") {
        if (!readArticle(path, terminal)) // to be told before somebody types a text
            return NotDone;
        const auto text = textInput(terminal);
        if (!text) {
            terminal.complain(text.error().sentence);
            return NotDone;
        }
        values = {*text};
    }
    const auto change = [&](const Article& article) -> std::optional<QByteArray> {
        const auto json = jsonWith(article, *field, values);
        if (!json) {
            terminal.complain(path, json.error());
            return {};
        }
        const bool setsDate = *field == Field::UpdatedAt; // what was asked for outdoes --touch
        return setsDate ? *json : withTouch(arguments, article, *json);
    };
    return changeArticle(path, change, terminal);
}

} // namespace

Command setCommand()
{
    Command command;
    command.name = u"set"_s;
    command.usage = u"[--touch] FILE FIELD [--] VALUE..."_s;
    command.summary = Words::tr("give a field a value, or tags their values");
    command.options = {touchOption()};
    command.minimum = 3;
    command.run = runSet;
    return command;
}

} // namespace galley
