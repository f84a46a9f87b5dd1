// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/hostile_words_test.cpp

#include "ui/window/window_dialogs.h"

#include "ui/compare/file_comparison_dialog.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/body_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/record/record_dialog.h"
#include "ui/versions/versions_dialog.h"
#include "ui/window/shared_settings.h"

namespace galley {

namespace {

// In sight, before the other windows.
void bringUp(QWidget& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

WindowDialogs::WindowDialogs(ArticleSession& session, SharedSettings& shared, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_shared(shared)
    , m_window(window)
{
}

void WindowDialogs::showBodyForm()
{
    auto* dialog = new BodyDialog(m_session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showVersions()
{
    if (!m_versions) {
        m_versions = new VersionsDialog(m_session, &m_window);
        m_versions->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(*m_versions);
}

void WindowDialogs::showComparisonWith(const QString& path)
{
    auto* const dialog = new FileComparisonDialog(m_session, path, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    bringUp(*dialog);
}

void WindowDialogs::showComparisonSince(const Article& earlier, const QString& name)
{
    auto* const dialog = new FileComparisonDialog(m_session, earlier, name, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    bringUp(*dialog);
}

void WindowDialogs::showRecord()
{
    if (!m_record) {
        m_record = new RecordDialog(
            m_session, [this] { return m_shared.updatedAtPolicy(); }, &m_window);
        m_record->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(*m_record);
}

PreferencesDialog* WindowDialogs::newPreferencesDialog()
{
    auto* dialog = new PreferencesDialog(m_shared.preferences(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::applied, &m_shared, &SharedSettings::setPreferences);
    return dialog;
}

void WindowDialogs::showPreferences()
{
    newPreferencesDialog()->open();
}

void WindowDialogs::showRules()
{
    PreferencesDialog* dialog = newPreferencesDialog();
    dialog->showRules();
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto* dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace galley

#include "moc_window_dialogs.cpp"
