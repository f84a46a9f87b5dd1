// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/source_text.h"
#include "app/text/text_delta.h"

#include <optional>

namespace galley::markdown {

// What a writer can do to the text with one key. Each is a toggle: a second time takes it back.
enum class TextCommand {
    Bold,
    Italic,
    Code, // a span within a line, a fenced block over several
    Link,
    Heading, // level 2, for the title is the article's level 1
    Quote,
    BulletList,
    NumberedList,
};

// An edit and where the selection belongs after it (source positions of the text after the edit).
struct CommandResult {
    TextDelta delta;
    TextRange selection;
};

CommandResult run(TextCommand command, const SourceText& text, TextRange selection);

// Enter: continues the list or quote of the line; where the item is empty goes out of it by one
// level, in the end out of the list; else breaks the line. Not for lines of code. Here and below
// the numbers of the items behind count on.
CommandResult breakLine(const SourceText& text, TextRange selection);
// Takes the selection out.
CommandResult removeLines(const SourceText& text, TextRange selection);

// Tab and Shift+Tab on items of a list: under the item above, whose list begins at 1 or goes on,
// and behind the item they are in. Nothing where no line of the selection is a list item.
enum class Indentation { In, Out };
std::optional<CommandResult> indentItems(Indentation direction, const SourceText& text,
                                         TextRange selection);

// A URL pasted over a selection.
CommandResult linkSelection(const SourceText& text, TextRange selection, const QString& url);
// Whether pasted text is one http, https or mailto URL and nothing else.
bool isUrl(const QString& text);

} // namespace galley::markdown
