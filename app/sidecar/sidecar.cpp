// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/sidecar.h"

#include "app/json/json_string.h"

#include <algorithm>

namespace galley {

QString nameOf(SidecarMember member)
{
    const auto* const form =
        std::find_if(memberForms.begin(), memberForms.end(),
                     [member](const MemberForm& each) { return each.member == member; });
    return QString::fromLatin1(form->name);
}

MemberState stateOfText(const QString& text)
{
    return text.isEmpty() ? MemberState() : json::literalOf(text);
}

QString Sidecar::text(SidecarMember member) const
{
    const MemberState literal = state(member);
    return literal ? json::textOf(*literal) : QString();
}

MemberState Sidecar::state(const QString& member) const
{
    const auto found = m_members.constFind(member);
    return found == m_members.cend() ? MemberState() : MemberState(*found);
}

void Sidecar::set(const QString& member, const MemberState& state)
{
    if (state)
        m_members.insert(member, *state);
    else
        m_members.remove(member);
}

void Sidecar::setText(SidecarMember member, const QString& text)
{
    set(nameOf(member), stateOfText(text));
}

SidecarChange Sidecar::changeFrom(const Sidecar& before) const
{
    SidecarChange change;
    for (auto gone = before.m_members.cbegin(); gone != before.m_members.cend(); ++gone) {
        if (!m_members.contains(gone.key()))
            change.insert(gone.key(), {});
    }
    for (auto now = m_members.cbegin(); now != m_members.cend(); ++now) {
        if (before.state(now.key()) != *now)
            change.insert(now.key(), *now);
    }
    return change;
}

SidecarChange Sidecar::whole() const
{
    SidecarChange change;
    for (const MemberForm& form : memberForms)
        change.insert(QString::fromLatin1(form.name), {});
    for (auto now = m_members.cbegin(); now != m_members.cend(); ++now)
        change.insert(now.key(), *now);
    return change;
}

} // namespace galley
