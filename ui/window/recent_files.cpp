// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace galley {

namespace {

const QString key = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QStringList RecentFiles::remembered() const
{
    return m_settings.value(key).toStringList();
}

QStringList RecentFiles::paths() const
{
    QStringList paths = remembered();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentFiles::add(const QString& path)
{
    QStringList paths = remembered();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(key, QStringList(paths.mid(0, maximum)));
    Q_EMIT changed();
}

void RecentFiles::clear()
{
    m_settings.remove(key);
    Q_EMIT changed();
}

} // namespace galley

#include "moc_recent_files.cpp"
