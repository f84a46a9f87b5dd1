// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace galley {

// Shows how far the session is with a cover, and lets a person give it up; seen only meanwhile.
class CoverProgress : public QWidget {
    Q_OBJECT

public:
    explicit CoverProgress(ArticleSession& session, QWidget* parent = nullptr);

private:
    void follow();
    void cancel();

    ArticleSession& m_session;
    QProgressBar* m_bar;
    QTimer m_timer;
};

} // namespace galley
