// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFunctionPointer>
#include <QString>

namespace galley {

// A part of the program in a file of its own, which is loaded when it is first needed and then
// stays: what it is linked with would else take memory and time at every start. It may be asked for
// on any thread.
class LoadedPart {
public:
    // The name is that of its row in the root CMakeLists.txt: "pdf" is galley_pdf_<version>.so. It
    // lies beside the program, where an installed program has its parts, or on Qt's library paths.
    explicit LoadedPart(const QString& name);

    // Null when the part or the function is not there.
    template <typename Function> Function* function(const char* name) const
    {
        return reinterpret_cast<Function*>(pointerTo(name));
    }

private:
    QFunctionPointer pointerTo(const char* name) const;

    QString m_path; // empty: not found
};

} // namespace galley
