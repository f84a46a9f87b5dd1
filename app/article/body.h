// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"
#include "app/json/json_tree.h"

#include <QString>

#include <optional>

namespace galley {

// Where the body of an article is: https://standard.site/docs/lexicons/document/.
enum class BodyForm {
    MarkdownInText, // no `content`: `textContent` is edited as Markdown
    MarkdownInContent, // a `content` that holds Markdown: edited there; `textContent` is plain text
    Foreign, // any other `content`: its bytes are never touched; what it says is shown read-only
};

// The `$type` of the form that readers know best, and of the text within it: https://markpub.at.
inline constexpr char16_t standardContentType[] = u"at.markpub.markdown";
inline constexpr char16_t standardTextType[] = u"at.markpub.text";

// The two members of a record that hold its body, as they are spelled; nothing for an absent one.
struct BodyMembers {
    FieldState content;
    FieldState text; // textContent

    bool operator==(const BodyMembers&) const = default;
};

// What such members are.
struct Body {
    BodyForm form = BodyForm::MarkdownInText;
    QString contentType; // the `$type` of `content`, if it has one
    FieldState literal; // the string that is edited or shown; nothing where there is none
    // at.markpub.markdown as its schema has it, and not one of the other spellings in the wild.
    bool isStandard = false;
    // Foreign: Markdown that says what stands in a `content` of blocks, or that nothing is known of
    // it; it is shown in the place of the literal.
    std::optional<QString> reading = {};

    // What is edited or shown.
    QString text() const;
};

Body bodyOf(const BodyMembers& members);

// The string in a record that bodyOf() finds in its members.
std::optional<json::Value> bodyValueIn(const json::Value& record);

// The members with another string in the place of bodyOf().literal.
BodyMembers withBodyLiteral(const BodyMembers& members, const QByteArray& literal);

} // namespace galley
