// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/unset_command.h"

#include "app/cli/article_file.h"
#include "app/cli/field_argument.h"
#include "app/cli/text_edit.h"
#include "app/cli/touch_option.h"
#include "app/cli/words.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

namespace {

Result<QByteArray> jsonWithout(const Article& article, Field field)
{
    if (field == Field::Text)
        return jsonWithText(article, {});
    Article edited = article;
    edited.setState(field, {});
    return edited.toJson();
}

int runUnset(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(0);
    const auto field = fieldArgument(arguments.positionalArguments().at(1), terminal);
    if (!field)
        return NotDone;
    const auto change = [&](const Article& article) -> std::optional<QByteArray> {
        const auto json = jsonWithout(article, *field);
        if (!json) {
            terminal.complain(path, json.error());
            return {};
        }
        return withTouch(arguments, article, *json);
    };
    return changeArticle(path, change, terminal);
}

} // namespace

Command unsetCommand()
{
    Command command;
    command.name = u"unset"_s;
    command.usage = u"[--touch] FILE FIELD"_s;
    command.summary = Words::tr("remove a field");
    command.options = {touchOption()};
    command.minimum = 2;
    command.maximum = 2;
    command.run = runUnset;
    return command;
}

} // namespace galley
