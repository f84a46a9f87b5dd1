// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QString>
#include <QTemporaryDir>

// Part of every test program: before anything else runs, the folders in which a program keeps
// things for its user are set to a fresh one, for this process and those it starts, so that no test
// reads or writes what belongs to the person who runs it.

namespace {

class IsolatedHome {
public:
    IsolatedHome()
    {
        if (!m_folder.isValid())
            qFatal("no folder for the test's home");
        for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                     "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(variable, QFile::encodeName(m_folder.filePath(QLatin1String(variable))));
    }

private:
    QTemporaryDir m_folder;
};

const IsolatedHome isolatedHome;

} // namespace
