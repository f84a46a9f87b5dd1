// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/sidecar/sidecar.h"

namespace galley {

// What stands beside the record of an open document, and what of that its file does not say yet.
class OpenSidecar {
public:
    explicit OpenSidecar(const Result<Sidecar>& read);

    const Sidecar& now() const { return m_now; }
    const Sidecar& saved() const { return m_saved; }
    void set(const QString& member, const MemberState& state) { m_now.set(member, state); }
    // Why nothing can be kept: the file cannot be used, and is not touched.
    const std::optional<Error>& fault() const { return m_fault; }

    bool isModified() const { return m_now != m_saved; }
    SidecarChange unsaved() const { return m_now.changeFrom(m_saved); }
    // What a save has to write: what a person changed, but all of it into another document's file.
    SidecarChange toWrite(bool isForAnother) const;
    void markSaved(const SidecarChange& written);
    // Counts from what the file says by now, and answers what is another value there.
    SidecarChange countFrom(const Sidecar& read);

private:
    Sidecar m_now;
    Sidecar m_saved;
    std::optional<Error> m_fault;
};

} // namespace galley
