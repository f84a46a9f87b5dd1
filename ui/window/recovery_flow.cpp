// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/recovery_flow.h"

#include "app/base/when_finished.h"
#include "ui/recovery/recovery_dialog.h"

#include <QDir>
#include <QtConcurrentRun>

namespace galley {

RecoveryFlow::RecoveryFlow(RecoveryFolder folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

RecoveryFlow::~RecoveryFlow()
{
    delete m_dialog;
}

void RecoveryFlow::look()
{
    whenFinished(QtConcurrent::run([folder = m_folder] { return folder.claimUnsaved(); }), this,
                 [this](const UnsavedArticles& unsaved) { offer(unsaved); });
}

void RecoveryFlow::offer(const UnsavedArticles& unsaved)
{
    if (!unsaved.unreadable.isEmpty())
        Q_EMIT unreadableFound(
            tr("Nothing can be read of a journal of unsaved changes: it is damaged, or of another "
               "version of Galley. It stays where it is: %1")
                .arg(QDir::toNativeSeparators(unsaved.unreadable.constFirst())));
    if (!unsaved.list.isEmpty()) {
        m_dialog = new RecoveryDialog(unsaved);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &RecoveryDialog::recoverWanted, this, &RecoveryFlow::recoverWanted);
        m_dialog->show();
        m_dialog->raise();
        m_dialog->activateWindow();
    }
    Q_EMIT looked();
}

} // namespace galley

#include "moc_recovery_flow.cpp"
