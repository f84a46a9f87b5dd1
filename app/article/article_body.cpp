// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/article/body_test.cpp

// What an Article does with its body.

#include "app/article/article.h"

#include "app/json/json_edit.h"
#include "app/json/json_string.h"

#include <algorithm>

namespace galley {

void Article::countFromSavedBody()
{
    m_members.reset();
    m_body = bodyOf(savedMembers());
    m_textBefore = m_body.text();
    forgetLiteral(); // the saved file has it
    m_textEdits.clear();
}

// Nor is the reading kept twice; whether there is one remains.
void Article::forgetLiteral()
{
    m_body.literal.reset();
    if (m_body.reading)
        m_body.reading->clear();
}

BodyMembers Article::savedMembers() const
{
    const auto content = savedRecord().member(u"content");
    return {content ? FieldState(content->spelling()) : FieldState(), savedState(Field::Text)};
}

BodyMembers Article::bodyMembers() const
{
    BodyMembers members = membersToCountFrom();
    if (!isTextModified())
        return members;
    const FieldState literal = bodyOf(members).literal;
    const QString text = m_text.toString();
    return withBodyLiteral(members,
                           literal
                               ? json::literalAfter(*literal, m_textEdits.since(m_textBefore, text))
                               : json::literalOf(text));
}

BodyMembers Article::inStandardForm(const QString& plainText) const
{
    const json::Value record = savedRecord();
    const QByteArray markdown = textLiteral();
    const QByteArray text =
        json::objectLiteral(m_saved, record,
                            {{QStringLiteral("$type"), json::literalOf(standardTextType)},
                             {QStringLiteral("markdown"), markdown}},
                            1);
    const QByteArray content =
        json::objectLiteral(m_saved, record,
                            {{QStringLiteral("$type"), json::literalOf(standardContentType)},
                             {QStringLiteral("text"), text}});
    return {content, json::literalOf(plainText)};
}

BodyMembers Article::inTextForm() const
{
    return {std::nullopt, textLiteral()};
}

QByteArray Article::textLiteral() const
{
    if (isTextRead()) // which needs not be read again
        return json::literalOf(m_text.toString());
    const FieldState literal = bodyOf(bodyMembers()).literal;
    return literal ? *literal : json::literalOf(m_text.toString());
}

BodyMembers Article::withPlainText(const QString& plainText) const
{
    BodyMembers members = bodyMembers();
    members.text = isStringLiteral(members.text) ? json::literalAfter(
                       *members.text, differenceBetween(json::textOf(*members.text), plainText))
                                                 : json::literalOf(plainText);
    return members;
}

BodyState Article::bodyState() const
{
    return {membersToCountFrom(), m_textBefore, m_textEdits};
}

BodyState Article::bodyStateOf(const BodyMembers& members)
{
    return {members, bodyOf(members).text(), {}};
}

bool Article::setBodyState(const BodyState& state)
{
    if (state.edits.isEmpty() && state.text != m_text.toString())
        return false;
    m_members = state.members == savedMembers() ? std::nullopt : std::optional(state.members);
    m_body = bodyOf(state.members);
    forgetLiteral();
    m_textBefore = state.text;
    m_textEdits = state.edits;
    return true;
}

void Article::applyText(const TextDelta& delta)
{
    Q_ASSERT(bodyForm() != BodyForm::Foreign);
    m_text.apply(delta);
    m_textEdits.apply(delta);
}

// Mostly the first stretch tells; each costs a way through its line. Where many were taken back,
// the whole text is read once.
bool Article::isTextModified() const
{
    constexpr qsizetype maximumReadAlone = 8;
    QString whole;
    for (qsizetype index = 0; index < m_textEdits.size(); ++index) {
        const EditedRanges::Stretch stretch = m_textEdits.at(index);
        if (stretch.savedLength != stretch.currentLength)
            return true;
        if (index == maximumReadAlone)
            whole = m_text.toString();
        const QStringView saved =
            QStringView(m_textBefore).mid(stretch.savedStart, stretch.savedLength);
        const bool isSame = index < maximumReadAlone
            ? saved == m_text.mid({stretch.currentStart, stretch.currentLength})
            : saved == QStringView(whole).mid(stretch.currentStart, stretch.currentLength);
        if (!isSame)
            return true;
    }
    return false;
}

} // namespace galley
