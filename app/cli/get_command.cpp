// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/get_command.h"

#include "app/cli/article_file.h"
#include "app/cli/field_argument.h"
#include "app/cli/words.h"
#include "app/json/kind_name.h"
#include "app/text/unseen_characters.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

namespace {

QStringList valuesOf(const Article& article, Field field)
{
    if (field == Field::Tags)
        return *article.tags();
    if (field == Field::CoverImage || field == Field::BskyPostRef)
        return {QString::fromUtf8(*article.state(field))};
    return {*article.string(field)};
}

// With the line ends of one line of several masked, so that each tag is a line whatever it holds.
QString asLine(QString value)
{
    for (QChar& character : value) {
        if (UnseenCharacter{0, 1, character.unicode()}.isLineEnd())
            character = QChar::ReplacementCharacter;
    }
    return value;
}

QByteArray linesOf(const Article& article, Field field)
{
    QByteArray lines;
    for (const QString& value : valuesOf(article, field))
        lines += (field == Field::Tags ? asLine(value) : value).toUtf8() + '\n';
    return lines;
}

// What is within a value and looks like its end is masked.
QByteArray endedByNul(const Article& article, Field field)
{
    QByteArray ended;
    for (QString value : valuesOf(article, field)) {
        value.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
        ended += value.toUtf8() + '\0';
    }
    return ended;
}

Error wrongType(const Article& article, Field field)
{
    const json::Value value = *article.savedRecord().member(memberNameOf(field));
    return {ErrorKind::WrongType,
            Words::tr("“%1” is %2 here, which is not what this field holds.")
                .arg(memberNameOf(field), json::nameOf(value.kind())),
            value.place()};
}

int runGet(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(0);
    const auto field = fieldArgument(arguments.positionalArguments().at(1), terminal);
    const auto article = field ? readArticle(path, terminal) : std::nullopt;
    if (!article)
        return NotDone;
    if (!article->isPresent(*field)) {
        terminal.complain(Words::tr("“%1” has no “%2”.").arg(path, memberNameOf(*field)));
        return AnswerIsNo;
    }
    if (article->isWrongType(*field)) {
        terminal.complain(path, wrongType(*article, *field));
        return AnswerIsNo;
    }
    terminal.print(arguments.isSet(u"0"_s) ? endedByNul(*article, *field)
                                           : linesOf(*article, *field));
    return Done;
}

} // namespace

Command getCommand()
{
    Command command;
    command.name = u"get"_s;
    command.usage = u"[-0] FILE FIELD"_s;
    command.summary = Words::tr("print a field");
    command.options = {{u"0"_s, Words::tr("end each value with NUL instead of a line end")}};
    command.minimum = 2;
    command.maximum = 2;
    command.run = runGet;
    return command;
}

} // namespace galley
