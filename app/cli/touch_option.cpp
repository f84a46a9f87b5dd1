// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/set_command_test.cpp

#include "app/cli/touch_option.h"

#include "app/atproto/datetime.h"
#include "app/base/clock.h"
#include "app/cli/words.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

QCommandLineOption touchOption()
{
    return {u"touch"_s, Words::tr("set updatedAt to now if anything changes")};
}

QByteArray withTouch(const QCommandLineParser& arguments, const Article& article,
                     const QByteArray& json)
{
    if (!arguments.isSet(u"touch"_s) || json == article.savedTree().text())
        return json;
    auto edited = Article::read(json);
    if (!edited) // grown past what Galley reads, which the writing will say
        return json;
    edited->setState(
        Field::UpdatedAt,
        edited->stateWithString(Field::UpdatedAt, atproto::datetimeOf(systemClock()())));
    return edited->toJson();
}

} // namespace galley
