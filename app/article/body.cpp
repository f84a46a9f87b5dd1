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

std::optional<json::Value> markdownIn(const json::Value& content, const QString& type)
{
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
    if (!content->root().isObject())
        return foreignBody(content->root(), {}, text);
    const auto typeMember = stringMember(content->root(), u"$type");
    const QString type = typeMember ? typeMember->string() : QString();
    const auto markdown = markdownIn(content->root(), type);
    if (!markdown)
        return foreignBody(content->root(), type, text);
    return {BodyForm::MarkdownInContent, type, markdown->spelling(),
            isStandardForm(content->root(), type)};
}

std::optional<json::Value> bodyValueIn(const json::Value& record)
{
    const auto content = record.member(u"content");
    if (content && content->isObject()) {
        const auto type = stringMember(*content, u"$type");
        if (const auto markdown = markdownIn(*content, type ? type->string() : QString()))
            return markdown;
    }
    return stringMember(record, u"textContent");
}

BodyMembers withBodyLiteral(const BodyMembers& members, const QByteArray& literal)
{
    const auto content = treeOf(members.content);
    if (!content || bodyOf(members).form != BodyForm::MarkdownInContent)
        return {members.content, literal};
    const json::Value root = content->root();
    const auto markdown = markdownIn(root, root.member(u"$type")->string());
    return {json::withValue(*content, *markdown, literal), members.text};
}

} // namespace galley
