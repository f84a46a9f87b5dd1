// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/set_command_test.cpp

#include "app/cli/text_edit.h"

#include "app/cli/words.h"
#include "app/exchange/derived_text.h"
#include "app/json/json_edit.h"
#include "app/json/json_string.h"

namespace galley {

using cli::Words;

Result<QByteArray> jsonWithText(const Article& article, const std::optional<QString>& text)
{
    const json::Tree& file = article.savedTree();
    const json::Value record = article.savedRecord();
    if (article.bodyForm() == BodyForm::Foreign)
        return Error{ErrorKind::Unsupported,
                     Words::tr("The body of this article is its “content”, which Galley "
                               "keeps as it is; its text was not changed."),
                     record.member(u"content")->place()};
    if (!text && article.bodyForm() == BodyForm::MarkdownInContent)
        return Error{ErrorKind::Unsupported,
                     Words::tr("The text of this article is in its “content”, which "
                               "cannot be removed here; it can be made empty with “set”."),
                     record.member(u"content")->place()};
    if (!text)
        return json::withoutMember(file, record, memberNameOf(Field::Text));

    Article edited = article;
    edited.applyText(differenceBetween(article.text().toString(), *text));
    if (edited.string(Field::Text) == *text) {
        keepPlainTextCurrent(edited);
        return edited.toJson();
    }
    // An empty text where there was none: for the editor that is no change.
    return json::withMember(file, record, memberNameOf(Field::Text), json::literalOf(*text));
}

} // namespace galley
