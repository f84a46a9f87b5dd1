// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <galley_places.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <unistd.h>

namespace galley::tests {

struct Outcome {
    int code = -1;
    QString output;
    QString errors;
};

// Runs the program itself as a bare system would: no display, no locale; its folders are the
// test's.
class Program {
public:
    Program()
    {
        QProcessEnvironment environment;
        if (qEnvironmentVariableIsSet("ASAN_OPTIONS"))
            environment.insert(u"ASAN_OPTIONS"_qs, qEnvironmentVariable("ASAN_OPTIONS"));
        for (const QString& folder :
             {u"XDG_CONFIG_HOME"_qs, u"XDG_DATA_HOME"_qs, u"XDG_STATE_HOME"_qs,
              u"XDG_CACHE_HOME"_qs, u"XDG_RUNTIME_DIR"_qs})
            environment.insert(folder, qEnvironmentVariable(qPrintable(folder)));
        m_process.setProcessEnvironment(environment);
    }

    Program& writingTo(const QString& file)
    {
        m_process.setStandardOutputFile(file);
        return *this;
    }

    Program& with(const QString& variable, const QString& value)
    {
        QProcessEnvironment environment = m_process.processEnvironment();
        environment.insert(variable, value);
        m_process.setProcessEnvironment(environment);
        return *this;
    }

    Program& in(const QString& folder)
    {
        m_process.setWorkingDirectory(folder);
        return *this;
    }

    Program& unprivileged()
    {
        if (::geteuid() == 0)
            m_process.setChildProcessModifier([] {
                constexpr uid_t nobody = 65534;
                if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                    ::_exit(127);
            });
        return *this;
    }

    Outcome run(const QStringList& arguments,
                const QString& program = QStringLiteral(GALLEY_PROGRAM))
    {
        m_process.start(program, arguments);
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(120'000) || m_process.exitStatus() != QProcess::NormalExit)
            return {};
        return {m_process.exitCode(), QString::fromUtf8(m_process.readAllStandardOutput()),
                QString::fromUtf8(m_process.readAllStandardError())};
    }

private:
    QProcess m_process;
};

} // namespace galley::tests
