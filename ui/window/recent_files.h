// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace galley {

// The articles opened or saved last, remembered between runs.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int maximum = 12;

    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    QStringList paths() const; // the latest first; those that are gone left out
    void add(const QString& path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    QStringList remembered() const;

    QSettings& m_settings;
};

} // namespace galley
