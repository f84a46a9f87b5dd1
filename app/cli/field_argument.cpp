// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/get_command_test.cpp

#include "app/cli/field_argument.h"

#include "app/cli/words.h"

namespace galley {

using cli::Words;

std::optional<Field> fieldArgument(const QString& argument, Terminal& terminal)
{
    const auto field = fieldNamed(argument);
    if (!field)
        terminal.complain(Words::tr("There is no field “%1”; the fields are title, "
                                    "description, site, path, publishedAt, updatedAt, tags, "
                                    "text, coverImage and bskyPostRef.")
                              .arg(argument));
    return field;
}

} // namespace galley
