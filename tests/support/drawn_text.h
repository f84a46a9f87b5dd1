// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"

#include <QString>

namespace galley::tests {

// A text with its selection drawn in: ‹selected› words, or a caret as ¦.
struct DrawnText {
    QString text;
    TextRange selection;
};

inline DrawnText drawn(QString picture)
{
    const qsizetype caret = picture.indexOf(u'¦');
    if (caret >= 0)
        return {picture.remove(caret, 1), {caret, 0}};
    const qsizetype start = picture.indexOf(u'‹');
    picture.remove(start, 1);
    const qsizetype end = picture.indexOf(u'›');
    return {picture.remove(end, 1), {start, end - start}};
}

inline QString picture(QString text, TextRange selection)
{
    if (selection.isEmpty())
        return text.insert(selection.start, u'¦');
    return text.insert(selection.end(), u'›').insert(selection.start, u'‹');
}

inline QString after(const QString& before, const markdown::CommandResult& result)
{
    return picture(applied(drawn(before).text, result.delta), result.selection);
}

} // namespace galley::tests
