// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article.h"

#include "app/article/field_tree.h"
#include "app/article/record_file.h"
#include "app/atproto/dag_cbor.h"
#include "app/json/json_edit.h"
#include "app/json/json_string.h"

namespace galley {

namespace {

// Our own splice of a text that was read before: well formed, and allowed to have grown past what
// is accepted from a stranger.
json::Tree parsedAgain(const QByteArray& json)
{
    json::Limits limits;
    limits.bytes *= 8;
    limits.values *= 8;
    auto tree = json::Tree::parse(json, limits);
    Q_ASSERT(tree);
    return *std::move(tree);
}

std::optional<QStringList> stringsOf(const FieldState& state)
{
    const auto tree = treeOf(state);
    if (!tree || !tree->root().isArray())
        return {};
    QStringList strings;
    for (const json::Value& element : tree->root().elements()) {
        if (!element.isString())
            return {};
        strings.append(element.string());
    }
    return strings;
}

FieldState memberState(const json::Value& object, Field field)
{
    const auto value = object.member(memberNameOf(field));
    return value ? FieldState(value->spelling()) : FieldState();
}

std::optional<QString> envelopeString(const json::Tree& file, QStringView name)
{
    if (!isEnvelope(file))
        return {};
    const auto value = file.root().member(name);
    return value && value->isString() ? std::optional(value->string()) : std::nullopt;
}

} // namespace

Article::Article(json::Tree saved) : m_saved(std::move(saved))
{
    countFromSavedBody();
    m_text = SourceText(m_textBefore);
}

Result<Article> Article::read(const QByteArray& json)
{
    auto file = parsedRecordFile(json);
    if (!file)
        return file.error();
    return Article(*std::move(file));
}

Article Article::blank(const QString& site)
{
    QByteArray json = "{\n  \"$type\": \"site.standard.document\"";
    if (!site.isEmpty())
        json += ",\n  \"site\": " + json::literalOf(site);
    return Article(parsedAgain(json + "\n}"));
}

json::Value Article::savedRecord() const
{
    return recordIn(m_saved);
}

FieldState Article::savedState(Field field) const
{
    return memberState(savedRecord(), field);
}

FieldState Article::state(Field field) const
{
    if (field == Field::Text)
        return m_members || isTextModified() ? bodyMembers().text : savedState(field);
    const auto changed = m_changed.constFind(field);
    return changed != m_changed.constEnd() ? *changed : savedState(field);
}

bool Article::isModified() const
{
    return !m_changed.isEmpty() || isTextModified() || (m_members && *m_members != savedMembers());
}

UnsavedEdits Article::unsavedEdits() const
{
    UnsavedEdits edits;
    if (m_members) {
        const Body saved = bodyOf(savedMembers());
        const QString text = saved.text();
        const QByteArray literal =
            saved.literal && !saved.reading ? *saved.literal : json::literalOf(text);
        edits.body = withBodyLiteral(bodyMembers(), literal);
        edits.text = differenceBetween(text, m_text.toString());
    } else if (!m_textEdits.isEmpty()) {
        edits.text = m_textEdits.since(m_textBefore, m_text.toString());
    }
    for (const Field field : allFields) {
        if (const auto changed = m_changed.constFind(field); changed != m_changed.constEnd())
            edits.fields.emplace_back(field, *changed);
    }
    return edits;
}

QByteArray Article::toJson() const
{
    QByteArray json = m_saved.text();
    std::optional<json::Tree> tree = m_saved; // of `json`; nothing before it is parsed again
    const auto put = [&](const QString& name, const FieldState& state) {
        if (!tree)
            tree = parsedAgain(json);
        const json::Value record = recordIn(*tree);
        json = state ? json::withMember(*tree, record, name, *state)
                     : json::withoutMember(*tree, record, name);
        tree.reset();
    };
    for (const Field field : allFields) {
        const auto changed = m_changed.constFind(field);
        if (changed != m_changed.constEnd())
            put(memberNameOf(field), *changed);
    }
    if (!m_members && !isTextModified())
        return json;
    const BodyMembers members = bodyMembers();
    const BodyMembers saved = savedMembers();
    if (members.content != saved.content)
        put(QStringLiteral("content"), members.content);
    if (members.text != saved.text)
        put(memberNameOf(Field::Text), members.text);
    return json;
}

void Article::markSaved(const QByteArray& json, const TextDelta& textSince, bool isBodyKept)
{
    const std::optional<BodyMembers> kept =
        isBodyKept ? std::optional(bodyMembers()) : std::nullopt;
    QHash<Field, FieldState> states;
    for (const Field field : allFields) {
        if (field != Field::Text)
            states.insert(field, state(field));
    }
    m_saved = parsedAgain(json);
    countFromSavedBody();
    m_textEdits.apply(textSince);
    if (kept)
        setBodyState(bodyStateOf(*kept));
    m_changed.clear();
    for (auto state = states.cbegin(); state != states.cend(); ++state)
        setState(state.key(), state.value());
}

void Article::rebase(const Article& edited)
{
    Q_ASSERT(edited.m_text.toString() == m_text.toString());
    m_saved = edited.m_saved;
    m_changed = edited.m_changed;
    m_members = edited.m_members;
    m_body = edited.m_body;
    m_textBefore = edited.m_textBefore;
    m_textEdits = edited.m_textEdits;
}

std::optional<QString> Article::string(Field field) const
{
    if (field == Field::Text && !isTextRead())
        return isPresent(field) && !isWrongType(field) ? std::optional(m_text.toString())
                                                       : std::nullopt;
    const FieldState current = state(field);
    return isStringLiteral(current) ? std::optional(json::textOf(*current)) : std::nullopt;
}

std::optional<QStringList> Article::tags() const
{
    return stringsOf(state(Field::Tags));
}

std::optional<atproto::BlobRef> Article::cover() const
{
    const auto tree = treeOf(state(Field::CoverImage));
    return tree ? atproto::blobRefOf(tree->root()) : std::nullopt;
}

std::optional<atproto::StrongRef> Article::post() const
{
    const auto tree = treeOf(state(Field::BskyPostRef));
    return tree ? atproto::strongRefOf(tree->root()) : std::nullopt;
}

bool Article::isPresent(Field field) const
{
    if (field == Field::Text)
        return m_body.form == BodyForm::MarkdownInContent || membersToCountFrom().text
            || isTextModified();
    return state(field).has_value();
}

bool Article::isWrongType(Field field) const
{
    switch (field) {
    case Field::Text:
        return m_body.form != BodyForm::MarkdownInContent && state(field)
            && !isStringLiteral(state(field));
    case Field::Tags:
        return state(field) && !tags();
    case Field::CoverImage:
        return state(field) && !cover();
    case Field::BskyPostRef:
        return state(field) && !post();
    default:
        return state(field) && !isStringLiteral(state(field));
    }
}

FieldState Article::stateWithString(Field field, const std::optional<QString>& value) const
{
    if (!value)
        return {};
    // What is typed as it stood is spelled as it stood.
    for (const FieldState& known : {state(field), savedState(field)}) {
        if (isStringLiteral(known) && json::textOf(*known) == *value)
            return known;
    }
    const FieldState current = state(field);
    if (!isStringLiteral(current))
        return json::literalOf(*value);
    return json::literalAfter(*current, differenceBetween(json::textOf(*current), *value));
}

FieldState Article::stateWithTags(const std::optional<QStringList>& tags) const
{
    if (!tags)
        return {};
    for (const FieldState& known : {state(Field::Tags), savedState(Field::Tags)}) {
        if (stringsOf(known) == *tags)
            return known;
    }
    const auto tree = treeOf(state(Field::Tags));
    if (tree && tree->root().isArray() && tree->root().size() > 0)
        return json::withStrings(*tree, tree->root(), *tags);
    return json::arrayLiteral(m_saved, savedRecord(), *tags);
}

FieldState Article::stateWithCover(const std::optional<atproto::BlobRef>& cover) const
{
    if (!cover || cover == this->cover())
        return cover ? state(Field::CoverImage) : FieldState();
    const json::Value record = savedRecord();
    const QByteArray link = json::objectLiteral(
        m_saved, record, {{QStringLiteral("$link"), json::literalOf(cover->cid.toString())}}, 1);
    return json::objectLiteral(m_saved, record,
                               {{QStringLiteral("$type"), json::literalOf(u"blob")},
                                {QStringLiteral("ref"), link},
                                {QStringLiteral("mimeType"), json::literalOf(cover->mimeType)},
                                {QStringLiteral("size"), QByteArray::number(cover->size)}});
}

void Article::setState(Field field, const FieldState& state)
{
    Q_ASSERT(field != Field::Text);
    if (state == savedState(field))
        m_changed.remove(field);
    else
        m_changed.insert(field, state);
}

std::optional<QString> Article::envelopeCid() const
{
    return envelopeString(m_saved, u"cid");
}

std::optional<QString> Article::envelopeUri() const
{
    return envelopeString(m_saved, u"uri");
}

Result<atproto::Cid> Article::recordCid() const
{
    const json::Tree tree = isModified() ? parsedAgain(toJson()) : m_saved;
    return atproto::recordCid(recordIn(tree));
}

} // namespace galley
