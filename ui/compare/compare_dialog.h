// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QDialog>
#include <QTimer>

namespace galley {

class CompareView;

// An open article beside another state of it, such as what another program wrote: what differs, and
// a link at each change that takes the other's. Compared off the UI thread, anew after each edit.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title; // of the window
        QString take; // of the link at each change; empty: nothing can be taken
    };

    CompareDialog(ArticleSession& session, Article other, const Words& words,
                  QWidget* parent = nullptr);

    CompareView& view() const { return *m_view; }

private:
    void compare();
    void articleChanged();

    ArticleSession& m_session;
    Article m_other;
    QString m_take;
    CompareView* m_view;
    QTimer m_typingPause;
    bool m_isComparing = false;
};

} // namespace galley
