// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::tests {

// A pipe that notices who opens it to read. Nobody writes to it; who opens it is let go, so that a
// test fails and does not hang.
class WatchedPipe {
public:
    WatchedPipe() : m_path(m_folder.filePath(QStringLiteral("pipe.png")))
    {
        if (::mkfifo(name().constData(), 0600) != 0)
            qFatal("no pipe");
        m_watch = std::thread([this] {
            ::close(::open(name().constData(), O_WRONLY));
            m_wasOpened = !m_isEnding;
        });
    }
    ~WatchedPipe() { wasOpened(); }
    WatchedPipe(const WatchedPipe&) = delete;
    WatchedPipe& operator=(const WatchedPipe&) = delete;

    QString path() const { return m_path; }
    // Ends the watch.
    bool wasOpened()
    {
        if (m_watch.joinable()) {
            // The watch goes on as soon as anybody reads: somebody before, or this.
            m_isEnding = true;
            const int reader = ::open(name().constData(), O_RDONLY | O_NONBLOCK);
            m_watch.join();
            ::close(reader);
        }
        return m_wasOpened;
    }

private:
    QByteArray name() const { return QFile::encodeName(m_path); }

    QTemporaryDir m_folder;
    QString m_path;
    std::atomic<bool> m_isEnding = false;
    std::atomic<bool> m_wasOpened = false;
    std::thread m_watch;
};

} // namespace galley::tests
