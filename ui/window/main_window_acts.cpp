// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/main_window_test.cpp

// What a person asks of a window in its menus.

#include "app/session/covers.h"
#include "ui/editor/editor_pane.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/window/file_questions.h"
#include "ui/window/main_window.h"
#include "ui/window/save_flow.h"
#include "ui/window/status_line.h"
#include "ui/window/window_dialogs.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace galley {

namespace {

constexpr int copiedTime = 8000; // milliseconds

} // namespace

QString MainWindow::folder() const
{
    return m_session.path().isEmpty() ? QString() : QFileInfo(m_session.path()).path();
}

void MainWindow::askWhatToOpen()
{
    askForArticles(*this, folder(), [this](const QStringList& paths) { Q_EMIT openWanted(paths); });
}

void MainWindow::askWhatToCompareWith()
{
    askForFileToCompare(*this, folder(),
                        [this](const QString& path) { m_dialogs->showComparisonWith(path); });
}

void MainWindow::askForPicture()
{
    galley::askForPicture(*this,
                          [this](const QString& path) { m_editor->insertPictureFile(path); });
}

void MainWindow::save()
{
    m_saveFlow->save();
}

void MainWindow::chooseCover()
{
    m_inspector->chooseCover();
}

void MainWindow::removeCover()
{
    m_session.covers().set({});
}

void MainWindow::copyRecordCid()
{
    const auto cid = m_session.record().recordCid();
    if (!cid) {
        showError(cid.error());
        return;
    }
    QApplication::clipboard()->setText(cid->toString());
    m_status->showMessage(tr("Copied %1").arg(cid->toString()), copiedTime);
}

void MainWindow::openLink(const QString& url)
{
    QDesktopServices::openUrl(QUrl(url));
}

} // namespace galley
