// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/recovery_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "ui/recovery/recovery_dialog.h"

#include <QPromise>
#include <QWindow>
#include <QtConcurrentRun>

#include <memory>

namespace galley {

RecoveryFlow::RecoveryFlow(RecoveryFolder folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

RecoveryFlow::~RecoveryFlow() = default;

void RecoveryFlow::look()
{
    const auto isLong = std::make_shared<QPromise<bool>>();
    isLong->start();
    whenFinished(isLong->future(), this, [this](bool) { Q_EMIT takesLong(); });
    const auto tell = [isLong] {
        isLong->addResult(true);
        isLong->finish();
    };
    whenFinished(QtConcurrent::run(threadsFor(Work::Saving),
                                   [folder = m_folder, tell] { return folder.claimUnsaved(tell); }),
                 this, [this](const UnsavedArticles& unsaved) { offer(unsaved); });
}

void RecoveryFlow::offer(const UnsavedArticles& unsaved)
{
    if (!unsaved.unreadable.isEmpty())
        Q_EMIT unreadableFound(unsaved.unreadable.join(u' '));
    if (!unsaved.list.isEmpty()) {
        m_dialog = std::make_unique<RecoveryDialog>(unsaved);
        connect(m_dialog.get(), &RecoveryDialog::recoverWanted, this, &RecoveryFlow::recoverWanted);
        // Later: a click in it is what closes it.
        connect(
            m_dialog.get(), &QDialog::finished, this, [this] { m_dialog.reset(); },
            Qt::QueuedConnection);
        bringForward();
    }
    Q_EMIT looked();
}

void RecoveryFlow::standBefore(const QWidget& window)
{
    m_window = &window;
    if (m_dialog)
        bringForward();
}

void RecoveryFlow::bringForward()
{
    m_dialog->winId(); // makes its window, if there is none
    if (m_window && m_window->windowHandle())
        m_dialog->windowHandle()->setTransientParent(m_window->windowHandle());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace galley

#include "moc_recovery_flow.cpp"
