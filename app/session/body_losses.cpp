// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/body_commands_test.cpp

#include "app/session/body_losses.h"

#include "app/session/words.h"

#include <QLocale>
#include <QMap>

namespace galley {

namespace {

constexpr int maximumKinds = 20;
constexpr qsizetype longestName = 80;

using session::Words;

// How often each `$type` stands in the value. Without recursion: depth is a stranger's.
QMap<QString, int> typesIn(const json::Value& content)
{
    QMap<QString, int> types;
    std::vector<json::Value> left{content};
    while (!left.empty()) {
        const json::Value value = left.back();
        left.pop_back();
        if (value.isArray()) {
            for (const json::Value& element : value.elements())
                left.push_back(element);
        }
        if (!value.isObject())
            continue;
        for (const json::Member& member : value.members()) {
            if (member.key.string() == u"$type" && member.value.isString())
                ++types[member.value.string().left(longestName)];
            else
                left.push_back(member.value);
        }
    }
    return types;
}

QStringList piecesOf(const json::Value& content)
{
    QStringList lines;
    const QMap<QString, int> types = typesIn(content);
    for (auto type = types.cbegin(); type != types.cend() && lines.size() < maximumKinds; ++type)
        lines.append(QStringLiteral("%1 × %2").arg(QLocale().toString(type.value()), type.key()));
    if (types.size() > maximumKinds)
        lines.append(
            Words::tr("%n more kind(s)", nullptr, static_cast<int>(types.size()) - maximumKinds));
    return lines;
}

// Members beside those that hold the Markdown.
void appendOthers(const json::Value& object, const QStringList& known, QStringList& lines)
{
    for (const json::Member& member : object.members()) {
        const QString name = member.key.string();
        if (!known.contains(name) && lines.size() < maximumKinds)
            lines.append(Words::tr("“%1”").arg(name.left(longestName)));
    }
}

} // namespace

QStringList bodyLossesOf(const Article& article)
{
    const FieldState content = article.bodyMembers().content;
    if (!content)
        return {};
    const auto tree = json::Tree::parse(*content);
    if (!tree)
        return {};
    if (article.bodyForm() == BodyForm::Foreign)
        return piecesOf(tree->root());
    QStringList lines;
    appendOthers(tree->root(),
                 {QStringLiteral("$type"), QStringLiteral("text"), QStringLiteral("markdown"),
                  QStringLiteral("rawMarkdown")},
                 lines);
    if (const auto text = tree->root().member(u"text"); text && text->isObject())
        appendOthers(
            *text,
            {QStringLiteral("$type"), QStringLiteral("markdown"), QStringLiteral("rawMarkdown")},
            lines);
    return lines;
}

} // namespace galley
