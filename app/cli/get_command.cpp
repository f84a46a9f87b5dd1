// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/get_command.h"

#include "app/cli/article_file.h"
#include "app/cli/field_argument.h"
#include "app/json/kind_name.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray answerOf(const Article& article, Field field)
{
    if (field == Field::Tags)
        return article.tags()->isEmpty() ? QByteArray()
                                         : article.tags()->join(u'\n').toUtf8() + '\n';
    if (field == Field::CoverImage || field == Field::BskyPostRef)
        return *article.state(field) + '\n';
    return article.string(field)->toUtf8() + '\n';
}

Error wrongType(const Article& article, Field field)
{
    const json::Value value = *article.savedRecord().member(memberNameOf(field));
    return {ErrorKind::WrongType,
            QCoreApplication::translate("Terminal",
                                        "“%1” is %2 here, which is not what this field holds.")
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
        terminal.complain(QCoreApplication::translate("Terminal", "“%1” has no “%2”.")
                              .arg(path, memberNameOf(*field)));
        return AnswerIsNo;
    }
    if (article->isWrongType(*field)) {
        terminal.complain(path, wrongType(*article, *field));
        return AnswerIsNo;
    }
    terminal.print(answerOf(*article, *field));
    return Done;
}

} // namespace

Command getCommand()
{
    Command command;
    command.name = u"get"_s;
    command.usage = u"FILE FIELD"_s;
    command.summary = QCoreApplication::translate("Terminal", "print a field");
    command.fewest = 2;
    command.most = 2;
    command.run = runGet;
    return command;
}

} // namespace galley
