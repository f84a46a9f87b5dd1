// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace galley {

class RecoveryDialog;

// Recovery as a person meets it: looks, off the UI thread, for what earlier runs left unsaved, and
// offers it beside the windows that are there already.
class RecoveryFlow : public QObject {
    Q_OBJECT

public:
    explicit RecoveryFlow(RecoveryFolder folder, QObject* parent = nullptr);
    ~RecoveryFlow() override;

    void look();
    // What it offers stands before that window, if it offers something: it belongs to that one for
    // the screen, which may show a window that comes, or is clicked, above all others.
    void standBefore(const QWidget& window);

Q_SIGNALS:
    // Where it will take a moment; looked() follows.
    void takesLong();
    void looked(); // a dialog is there, or nothing was found
    void recoverWanted(const galley::UnsavedArticle& article);
    // Sentences about journals of which nothing can be had.
    void unreadableFound(const QString& sentence);

private:
    void offer(const UnsavedArticles& unsaved);
    void bringForward();

    RecoveryFolder m_folder;
    std::unique_ptr<RecoveryDialog> m_dialog;
    QPointer<const QWidget> m_window; // that came last
};

} // namespace galley
