// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_comparison.h"

#include "app/compare/json_equality.h"

#include <QMap>

#include <algorithm>

namespace galley {

namespace {

// Whether `textContent` is a field of its own beside the text.
bool isPlainText(const Article& article)
{
    return article.bodyForm() == BodyForm::MarkdownInContent || article.isTextRead();
}

// What Galley does not edit stands in the record as it was read.
QMap<QString, QByteArray> otherMembers(const Article& article)
{
    const QString content = QStringLiteral("content");
    QMap<QString, QByteArray> members;
    for (const json::Member& member : article.savedRecord().members()) {
        const QString name = member.key.string();
        if (!fieldOfMember(name) && name != content)
            members.insert(name, QByteArray(member.value.spelling()));
    }
    BodyMembers body = article.bodyMembers();
    if (article.bodyForm() == BodyForm::MarkdownInContent)
        body = withBodyLiteral(body, "\"\""); // the text is compared by words
    if (body.content)
        members.insert(content, *body.content);
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
        if (!haveSameValue(was, is))
            changes.append({name, std::nullopt, was, is});
    }
}

} // namespace

bool ArticleComparison::saysTheSame() const
{
    return text.isSame()
        && std::all_of(members.begin(), members.end(),
                       [](const MemberChange& member) { return member.field == Field::UpdatedAt; });
}

ArticleComparison comparisonOf(const Article& before, const Article& after)
{
    ArticleComparison comparison;
    for (const Field field : allFields) {
        const bool isText = field == Field::Text && !isPlainText(before) && !isPlainText(after)
            && !before.isWrongType(field) && !after.isWrongType(field);
        if (!isText && !haveSameValue(before.state(field), after.state(field)))
            comparison.members.append(
                {memberNameOf(field), field, before.state(field), after.state(field)});
    }
    appendOtherMembers(comparison.members, before, after);
    comparison.text = comparisonOf(before.text().toString(), after.text().toString());
    comparison.isTextEditable =
        before.bodyForm() != BodyForm::Foreign && after.bodyForm() != BodyForm::Foreign;
    return comparison;
}

} // namespace galley
