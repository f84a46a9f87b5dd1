// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/markdown_round_trip_test.cpp

#include "app/exchange/kept_members.h"

#include "app/json/json_edit.h"
#include "app/json/json_string.h"

#include <algorithm>

namespace galley {

namespace {

// Members that Galley has no field for.
void setMember(Article& article, const QString& name, const QByteArray& spelling)
{
    const auto tree = json::Tree::parse(article.toJson());
    if (!tree)
        return;
    auto changed = Article::read(json::withMember(*tree, tree->root(), name, spelling));
    if (changed && changed->bodyForm() != BodyForm::Foreign)
        article = *std::move(changed);
}

} // namespace

std::optional<KeptMembers> KeptMembers::read(const QString& json)
{
    json::Limits limits;
    limits.depth = 100;
    const auto tree = json::Tree::parse(json.toUtf8(), limits);
    if (!tree || !tree->root().isObject())
        return {};
    KeptMembers kept;
    for (const json::Member& member : tree->root().members())
        kept.add(member.key.string(), member.value.spelling());
    return kept;
}

QByteArray KeptMembers::json() const
{
    if (m_members.empty())
        return "{}";
    QByteArray json = "{";
    for (const auto& [name, spelling] : m_members)
        json += (json.size() > 1 ? ",\n  " : "\n  ") + json::literalOf(name) + ": " + spelling;
    return json + "\n}";
}

void KeptMembers::add(const QString& name, const QByteArray& spelling)
{
    m_members.emplace_back(name, spelling);
}

QStringList KeptMembers::names() const
{
    QStringList names;
    for (const auto& member : m_members)
        names.append(member.first);
    return names;
}

void KeptMembers::giveTo(Article& article) const
{
    for (const auto& [name, spelling] : m_members) {
        const auto* const field =
            std::find_if(allFields.begin(), allFields.end(), [&name = name](Field candidate) {
                return memberNameOf(candidate) == name;
            });
        const bool isText = field != allFields.end() && *field == Field::Text;
        if (name == u"$type" || (isText && spelling == "null"))
            continue;
        if (field == allFields.end() || isText)
            setMember(article, name, spelling);
        else if (!article.isPresent(*field))
            article.setState(*field, spelling);
    }
}

std::optional<QString> KeptMembers::coverCid() const
{
    const auto spelling = find(memberNameOf(Field::CoverImage));
    const auto tree = spelling ? json::Tree::parse(*spelling) : Error();
    const auto blob = tree ? atproto::blobRefOf(tree->root()) : std::nullopt;
    return blob ? std::optional(blob->cid.toString()) : std::nullopt;
}

void KeptMembers::forgetCover()
{
    std::erase_if(m_members, [](const auto& member) {
        return member.first == memberNameOf(Field::CoverImage);
    });
}

std::optional<QByteArray> KeptMembers::find(QStringView name) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [name](const auto& member) { return member.first == name; });
    return found == m_members.end() ? std::nullopt : std::optional(found->second);
}

} // namespace galley
