// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/body_commands_test.cpp

#include "app/exchange/derived_text.h"

#include "app/json/json_string.h"
#include "app/markdown/views/html.h"

namespace galley {

QString derivedText(const QString& markdown)
{
    return markdown::toPlainText(markdown::BlockList::parsed(SourceText(markdown).utf8()));
}

bool isPlainTextCurrent(const Article& article)
{
    const FieldState text = article.bodyMembers().text;
    return isStringLiteral(text) && json::textOf(*text) == derivedText(article.text().toString());
}

void keepPlainTextCurrent(Article& edited)
{
    if (edited.bodyForm() != BodyForm::MarkdownInContent || !edited.isModified())
        return;
    const auto saved = Article::read(edited.savedTree().text());
    if (!saved || saved->bodyForm() != BodyForm::MarkdownInContent
        || saved->text().toString() == edited.text().toString()
        || saved->bodyMembers().text != edited.bodyMembers().text || !isPlainTextCurrent(*saved))
        return;
    edited.setBodyState(
        Article::bodyStateOf(edited.withPlainText(derivedText(edited.text().toString()))));
}

} // namespace galley
