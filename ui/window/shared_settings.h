// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_store.h"
#include "app/session/article_session.h"
#include "ui/dialogs/preferences.h"
#include "ui/window/recent_files.h"

#include <QObject>

#include <memory>

namespace galley {

// What all windows share: what a person prefers, which files were open lately, and where versions
// are kept. It knows no window.
class SharedSettings : public QObject {
    Q_OBJECT

public:
    explicit SharedSettings(QSettings& stored);

    QSettings& stored() const { return m_stored; }
    const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);
    // Makes the pages larger (or smaller, negative) by some steps; 0: their own size again.
    void zoomPages(int steps);
    void setScrollsTogether(bool isOn);
    UpdatedAtPolicy updatedAtPolicy() const; // of a save
    RecentFiles& recentFiles() { return m_recentFiles; }
    // Where all windows keep the versions of their documents.
    const std::shared_ptr<const HistoryStore>& historyStore() const { return m_history; }
    // The `site` of new articles.
    QString siteForNew() const;
    void rememberSite(const QString& site);

Q_SIGNALS:
    void preferencesChanged(const galley::Preferences& before);

private:
    QSettings& m_stored;
    std::shared_ptr<const HistoryStore> m_history;
    RecentFiles m_recentFiles;
    Preferences m_preferences;
};

} // namespace galley
