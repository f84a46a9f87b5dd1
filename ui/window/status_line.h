// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QStatusBar>

class QLabel;

namespace galley {

class ElidedLabel;

// Says how long the text is, where the body stands, and whether it is saved.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(const ArticleSession& session, QWidget* parent = nullptr);

    // A link's target while the pointer is over it; empty: none.
    void showLink(const QString& url);
    // What edits do, and who makes them.
    void showMode(Mode mode, const QString& person);

private:
    void showCounts();
    void showBodyForm();
    void showSaved();

    const ArticleSession& m_session;
    ElidedLabel* m_counts;
    ElidedLabel* m_bodyForm;
    QLabel* m_saved;
    QString m_mode; // what is said of it; empty: nothing
};

} // namespace galley
