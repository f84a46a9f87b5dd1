// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "app/storage/file_claim.h"

#include <QObject>

#include <functional>

namespace galley {

// Keeps the file of a session claimed as long as the article is open. One that is being edited
// elsewhere can only be read.
class ArticleClaim : public QObject {
    Q_OBJECT

public:
    explicit ArticleClaim(ArticleSession& session, QObject* parent = nullptr);

    // A person knows better: the article may be edited.
    void takeOver();

Q_SIGNALS:
    void heldElsewhere(const QString& machine);
    // What has the name of the lock file: with a holder, why it does not say which; without, why
    // others are not told that the article is open here.
    void obstructed(const galley::Error& error, bool isHeld);

private:
    void claim(const std::function<FileClaim::Outcome(const QString& path)>& how);

    ArticleSession& m_session;
    std::shared_ptr<const FileClaim> m_claim;
    QByteArray m_seen; // the lock of another one that the person knows of
};

} // namespace galley
