// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/session_edits_test.cpp

#include "app/session/edits.h"

#include <utility>

namespace galley {

Edits::Edits(const Article& article, const OpenSidecar& sidecar, Appliers appliers)
    : m_article(article)
    , m_sidecar(sidecar)
    , m_apply(std::move(appliers))
{
}

void Edits::editText(const TextDelta& delta, Step step)
{
    closeStepOf(step);
    pushText(delta);
    closeStepOf(step);
}

void Edits::setField(Field field, const FieldState& state, Step step)
{
    closeStepOf(step);
    pushField(field, state);
    closeStepOf(step);
}

void Edits::setBeside(const QString& member, const MemberState& state)
{
    const MemberState before = m_sidecar.now().state(member);
    if (state != before && !m_sidecar.fault())
        m_history.push(new SidecarEdit(member, before, state, m_step, m_apply.beside));
}

void Edits::make(const ArticleEdit& edit)
{
    if (edit.isEmpty())
        return;
    closeStep();
    m_history.beginMacro(edit.name);
    push(edit);
    m_history.endMacro();
    closeStep();
}

void Edits::make(const ArticleEdit& edit, const Companions& companions)
{
    closeStep();
    m_history.beginMacro(edit.name);
    m_history.push(new StepEnd(companions.aboutToDo, companions.takenBack));
    push(edit);
    m_history.push(new StepEnd(companions.done, companions.aboutToTakeBack));
    m_history.endMacro();
    closeStep();
}

void Edits::push(const ArticleEdit& edit)
{
    if (edit.body)
        pushBody(*edit.body);
    pushText(edit.text);
    if (edit.bodyAfter)
        pushBody(*edit.bodyAfter);
    for (const auto& [field, state] : edit.fields)
        pushField(field, state);
    for (auto member = edit.beside.cbegin(); member != edit.beside.cend(); ++member)
        setBeside(member.key(), *member);
}

void Edits::closeStepOf(Step step)
{
    if (step == Step::Own)
        closeStep();
}

void Edits::pushText(const TextDelta& delta)
{
    if (!delta.isEmpty() && m_article.bodyForm() != BodyForm::Foreign)
        m_history.push(new TextEdit(delta, m_step, m_apply.text));
}

void Edits::pushField(Field field, const FieldState& state)
{
    const FieldState before = m_article.state(field);
    if (state != before)
        m_history.push(new FieldEdit(field, before, state, m_step, m_apply.field));
}

void Edits::pushBody(const BodyMembers& members)
{
    if (members != m_article.bodyMembers())
        m_history.push(
            new BodyEdit(m_article.bodyState(), Article::bodyStateOf(members), m_apply.body));
}

} // namespace galley
