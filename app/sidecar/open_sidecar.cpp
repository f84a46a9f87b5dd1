// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/open_sidecar.h"

namespace galley {

OpenSidecar::OpenSidecar(const Result<Sidecar>& read)
{
    if (read)
        m_now = m_saved = *read;
    else
        m_fault = read.error();
}

SidecarChange OpenSidecar::toWrite(bool isForAnother) const
{
    if (m_fault)
        return {};
    return isForAnother ? m_now.whole() : unsaved();
}

void OpenSidecar::markSaved(const SidecarChange& written)
{
    for (auto member = written.cbegin(); member != written.cend(); ++member)
        m_saved.set(member.key(), *member);
}

// What only a later version knows is not read, and stays as it is.
SidecarChange OpenSidecar::countFrom(const Sidecar& read)
{
    SidecarChange change;
    for (const MemberForm& form : memberForms) {
        const QString name = QString::fromLatin1(form.name);
        if (const MemberState state = read.state(name); state != m_saved.state(name)) {
            change.insert(name, state);
            m_saved.set(name, state);
        }
    }
    return change;
}

} // namespace galley
