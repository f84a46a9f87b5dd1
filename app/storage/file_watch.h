// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace galley {

// Tells that a file may have changed. A hint to look and no more: it may come late, twice, or on a
// network mount not at all.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    // Empty: watches nothing. Its folder need not be there yet.
    void setPath(const QString& path);

Q_SIGNALS:
    // Once for what happens in a row.
    void mayHaveChanged();

private:
    void watchAgain();

    QFileSystemWatcher m_watcher;
    QTimer m_settled;
    QString m_path;
};

} // namespace galley
