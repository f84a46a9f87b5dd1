// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/body.h"

#include "app/article/field_tree.h"
#include "app/foreign/reading.h"
#include "app/json/json_edit.h"
#include "app/json/json_string.h"

namespace galley {

namespace {

std::optional<json::Value> stringMember(const json::Value& object, QStringView name)
{
    const auto value = object.member(name);
    return value && value->isString() ? value : std::nullopt;
}

// The Markdown in {text: {markdown}}, {text: "..."} or {rawMarkdown: "..."}. Where the text is in a
// blob, what stands here is at most its beginning.
std::optional<json::Value> markpubMarkdown(const json::Value& content)
{
    const auto text = content.member(u"text");
    if (!text)
        return stringMember(content, u"rawMarkdown");
    if (text->isString())
        return text;
    if (!text->isObject() || text->member(u"textBlob"))
        return {};
    const auto markdown = stringMember(*text, u"markdown");
    return markdown ? markdown : stringMember(*text, u"rawMarkdown");
}

QString typeOf(const json::Value& content)
{
    const auto type = content.isObject() ? stringMember(content, u"$type") : std::nullopt;
    return type ? type->string() : QString();
}

// The string in a `content` that is edited; nothing where it is Foreign.
std::optional<json::Value> markdownIn(const json::Value& content)
{
    const QString type = typeOf(content);
    if (type == standardContentType)
        return markpubMarkdown(content);
    if (type == u"site.standard.content.markdown") {
        const auto text = stringMember(content, u"text");
        return text ? text : stringMember(content, u"markdown");
    }
    return {};
}

// Where neither blocks nor a plain text say anything, that is said.
Body foreignBody(const json::Value& content, const QString& type, const FieldState& text)
{
    Body body{BodyForm::Foreign, type, text, false, foreign::readingOf(content)};
    if (!body.reading && (!text || json::textOf(*text).isEmpty()))
        body.reading = foreign::sentenceOn(type);
    return body;
}

bool isStandardForm(const json::Value& content, const QString& type)
{
    const auto text = content.member(u"text");
    return type == standardContentType && text && text->isObject()
        && stringMember(*text, u"markdown");
}

} // namespace

QString Body::text() const
{
    if (reading)
        return *reading;
    return literal ? json::textOf(*literal) : QString();
}

Body bodyOf(const BodyMembers& members)
{
    const FieldState text = isStringLiteral(members.text) ? members.text : FieldState();
    if (!members.content)
        return {BodyForm::MarkdownInText, {}, text, false};
    const auto content = treeOf(members.content);
    if (!content)
        return {BodyForm::Foreign, {}, text, false};
    const QString type = typeOf(content->root());
    const auto markdown = markdownIn(content->root());
    if (!markdown)
        return foreignBody(content->root(), type, text);
    return {BodyForm::MarkdownInContent, type, markdown->spelling(),
            isStandardForm(content->root(), type)};
}

std::optional<json::Value> bodyValueIn(const json::Value& record)
{
    const auto content = record.member(u"content");
    const auto markdown = content ? markdownIn(*content) : std::nullopt;
    return markdown ? markdown : stringMember(record, u"textContent");
}

BodyMembers withBodyLiteral(const BodyMembers& members, const QByteArray& literal)
{
    const auto content = treeOf(members.content);
    const auto markdown = content ? markdownIn(content->root()) : std::nullopt;
    if (!markdown)
        return {members.content, literal};
    return {json::withValue(*content, *markdown, literal), members.text};
}

} // namespace galley
