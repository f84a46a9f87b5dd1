// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_comparison.h"

#include <QMap>

namespace galley {

namespace {

bool isSameValue(Field field, const Article& one, const Article& other)
{
    if (one.state(field) == other.state(field))
        return true;
    if (one.isPresent(field) != other.isPresent(field) || one.isWrongType(field)
        || other.isWrongType(field))
        return false;
    switch (field) {
    case Field::Tags:
        return one.tags() == other.tags();
    case Field::CoverImage:
        return one.cover() == other.cover();
    case Field::BskyPostRef:
        return one.post() == other.post();
    default:
        return one.string(field) == other.string(field);
    }
}

std::optional<Field> fieldOfMember(const QString& name)
{
    for (const Field field : allFields) {
        if (memberNameOf(field) == name)
            return field;
    }
    return {};
}

// What Galley does not edit stands in the record as it was read.
QMap<QString, QByteArray> otherMembers(const Article& article)
{
    QMap<QString, QByteArray> members;
    for (const json::Member& member : article.savedRecord().members()) {
        const QString name = member.key.string();
        if (!fieldOfMember(name))
            members.insert(name, QByteArray(member.value.spelling()));
    }
    return members;
}

void appendOtherMembers(QList<MemberChange>& changes, const Article& before, const Article& after)
{
    const auto old = otherMembers(before);
    const auto present = otherMembers(after);
    const auto stateIn = [](const QMap<QString, QByteArray>& members, const QString& name) {
        const auto member = members.constFind(name);
        return member == members.constEnd() ? FieldState() : FieldState(*member);
    };
    QMap<QString, QByteArray> all = old;
    all.insert(present);
    for (const QString& name : all.keys()) {
        const FieldState was = stateIn(old, name);
        const FieldState is = stateIn(present, name);
        if (was != is)
            changes.append({name, std::nullopt, was, is});
    }
}

} // namespace

ArticleComparison comparisonOf(const Article& before, const Article& after)
{
    ArticleComparison comparison;
    for (const Field field : allFields) {
        const bool isText =
            field == Field::Text && !before.isWrongType(field) && !after.isWrongType(field);
        if (!isText && !isSameValue(field, before, after))
            comparison.members.append(
                {memberNameOf(field), field, before.state(field), after.state(field)});
    }
    appendOtherMembers(comparison.members, before, after);
    comparison.text = comparisonOf(before.text().toString(), after.text().toString());
    comparison.isTextEditable = before.bodyForm() == BodyForm::MarkdownInText
        && after.bodyForm() == BodyForm::MarkdownInText;
    return comparison;
}

} // namespace galley
