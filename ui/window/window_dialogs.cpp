// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// The dialogs that a MainWindow opens.

#include "ui/window/main_window.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/body_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/editor/editor_pane.h"
#include "ui/record/record_dialog.h"
#include "ui/versions/versions_dialog.h"
#include "ui/window/article_windows.h"
#include "ui/window/file_questions.h"

#include <QFileInfo>

namespace galley {

void MainWindow::askWhatToOpen()
{
    const QString folder =
        m_session.path().isEmpty() ? QString() : QFileInfo(m_session.path()).path();
    askForArticles(*this, folder,
                   [this](const QStringList& paths) { m_windows.open(paths, *this); });
}

void MainWindow::askForPicture()
{
    galley::askForPicture(*this,
                          [this](const QString& path) { m_editor->insertPictureFile(path); });
}

void MainWindow::showBodyForm()
{
    auto* dialog = new BodyDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showVersions()
{
    if (!m_versions) {
        m_versions = new VersionsDialog(m_session, this);
        m_versions->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_versions->show();
    m_versions->raise();
    m_versions->activateWindow();
}

void MainWindow::showRecord()
{
    if (!m_record) {
        const auto policy = [this] {
            return m_windows.preferences().saveSetsUpdatedAt ? UpdatedAtPolicy::SetOnSave
                                                             : UpdatedAtPolicy::Keep;
        };
        m_record = new RecordDialog(m_session, policy, this);
        m_record->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_record->show();
    m_record->raise();
    m_record->activateWindow();
}

PreferencesDialog* MainWindow::newPreferencesDialog()
{
    auto* dialog = new PreferencesDialog(m_windows.preferences(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::applied, &m_windows, &ArticleWindows::setPreferences);
    return dialog;
}

void MainWindow::showPreferences()
{
    newPreferencesDialog()->open();
}

void MainWindow::showRules()
{
    PreferencesDialog* dialog = newPreferencesDialog();
    dialog->showRules();
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace galley
