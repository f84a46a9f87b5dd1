// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_watch.h"

#include <QFileInfo>

namespace galley {

namespace {

// Longer than the steps of one save are apart, shorter than a person notices.
constexpr int settlingMilliseconds = 250;

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingMilliseconds);
    const auto settle = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, settle);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        watchAgain();
        Q_EMIT mayHaveChanged();
    });
}

void FileWatch::setPath(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_settled.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    watchAgain();
}

// A file that is replaced is another one to the system, which then watches none; the folders tell
// of the new one. What a link leads to may be in another folder.
void FileWatch::watchAgain()
{
    if (m_path.isEmpty())
        return;
    const QFileInfo file(m_path);
    QString folder = file.absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path(); // where it will come
    QStringList wanted{folder};
    if (file.exists())
        wanted << m_path << QFileInfo(file.canonicalFilePath()).path();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    wanted.removeDuplicates();
    wanted.removeIf([&watched](const QString& path) { return watched.contains(path); });
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

} // namespace galley

#include "moc_file_watch.cpp"
