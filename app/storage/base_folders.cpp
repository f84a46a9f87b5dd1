// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/base_folders.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace galley {

namespace {

QString galleyFolder(const char* variable, const QString& otherwise)
{
    const QString folder = qEnvironmentVariable(variable);
    return (QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + otherwise)
        + QStringLiteral("/galley");
}

} // namespace

void heedBaseFolders()
{
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                 "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        if (!qgetenv(variable).startsWith('/'))
            qunsetenv(variable);
    }
    for (const char* variable : {"XDG_CONFIG_DIRS", "XDG_DATA_DIRS"}) {
        QList<QByteArray> folders = qgetenv(variable).split(':');
        folders.removeIf([](const QByteArray& folder) { return !folder.startsWith('/'); });
        if (folders.isEmpty())
            qunsetenv(variable);
        else
            qputenv(variable, folders.join(':'));
    }
    if (qgetenv("HOME").startsWith('/'))
        return;
    const passwd* const user = ::getpwuid(::getuid());
    if (user != nullptr && user->pw_dir != nullptr && user->pw_dir[0] == '/')
        qputenv("HOME", user->pw_dir);
    else
        qunsetenv("HOME");
}

QString stateFolder()
{
    return galleyFolder("XDG_STATE_HOME", QStringLiteral("/.local/state"));
}

QString dataFolder()
{
    return galleyFolder("XDG_DATA_HOME", QStringLiteral("/.local/share"));
}

} // namespace galley
