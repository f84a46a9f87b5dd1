// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sidecar/sidecar_member.h"

namespace galley {

// What stands beside the record of a document: values of members.
class Sidecar {
public:
    QString text(SidecarMember member) const; // empty where there is none
    MemberState state(const QString& member) const;
    MemberState state(SidecarMember member) const { return state(nameOf(member)); }

    void set(const QString& member, const MemberState& state);
    void setText(SidecarMember member, const QString& text); // empty: none

    // What leads from that one to this.
    SidecarChange changeFrom(const Sidecar& before) const;
    // All of it, as a change of a file that says something else.
    SidecarChange whole() const;

    bool operator==(const Sidecar&) const = default;

private:
    QMap<QString, QByteArray> m_members;
};

// The state of a text member; nothing for an empty text.
MemberState stateOfText(const QString& text);

} // namespace galley
