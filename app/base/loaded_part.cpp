// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/loaded_part.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace galley {

namespace {

QStringList partFolders()
{
    // Of the running program, also where no application object has been made.
    const QString program =
        QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).path();
    return QStringList{program, program + QStringLiteral("/" GALLEY_PARTS_FROM_PROGRAM)}
    + QCoreApplication::libraryPaths();
}

} // namespace

LoadedPart::LoadedPart(const QString& name)
{
    // Of this version alone: another's may hand over its values in another shape.
    const QString file = QStringLiteral("/galley_%1_" GALLEY_VERSION ".so").arg(name);
    const QStringList folders = partFolders();
    for (const QString& folder : folders) {
        if (m_path.isEmpty() && QFileInfo::exists(folder + file))
            m_path = folder + file;
    }
}

QFunctionPointer LoadedPart::pointerTo(const char* name) const
{
    return m_path.isEmpty() ? nullptr : QLibrary::resolve(m_path, name);
}

} // namespace galley
