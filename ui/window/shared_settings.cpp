// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/main_window_test.cpp

#include "ui/window/shared_settings.h"

#include "ui/preview/page_zoom.h"

#include <QSettings>

namespace galley {

namespace {

const QString siteKey = QStringLiteral("lastSite");

} // namespace

SharedSettings::SharedSettings(QSettings& stored)
    : m_stored(stored)
    , m_history(std::make_shared<HistoryStore>(HistoryStore::standardFolder()))
    , m_recentFiles(stored)
    , m_preferences(Preferences::load(stored))
{
}

void SharedSettings::setPreferences(const Preferences& preferences)
{
    if (preferences == m_preferences)
        return;
    const Preferences before = std::exchange(m_preferences, preferences);
    m_preferences.save(m_stored);
    Q_EMIT preferencesChanged(before);
}

UpdatedAtPolicy SharedSettings::updatedAtPolicy() const
{
    return m_preferences.saveSetsUpdatedAt ? UpdatedAtPolicy::SetOnSave : UpdatedAtPolicy::Keep;
}

void SharedSettings::zoomPages(int steps)
{
    Preferences preferences = m_preferences;
    preferences.pageZoom = steps == 0 ? 100 : zoomAfter(preferences.pageZoom, steps);
    setPreferences(preferences);
}

void SharedSettings::setScrollsTogether(bool isOn)
{
    Preferences preferences = m_preferences;
    preferences.scrollsTogether = isOn;
    setPreferences(preferences);
}

QString SharedSettings::siteForNew() const
{
    return m_preferences.defaultSite.isEmpty() ? m_stored.value(siteKey).toString()
                                               : m_preferences.defaultSite;
}

void SharedSettings::rememberSite(const QString& site)
{
    if (!site.isEmpty())
        m_stored.setValue(siteKey, site);
}

} // namespace galley

#include "moc_shared_settings.cpp"
