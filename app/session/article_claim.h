// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/storage/file_claim.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace galley {

// Keeps the file of a session claimed as long as the article is open. One that is being edited
// elsewhere can only be read, until that ends.
class ArticleClaim : public QObject {
    Q_OBJECT

public:
    // How often it is looked whether the other one is gone (milliseconds).
    static constexpr int pause = 1000;

    explicit ArticleClaim(ArticleSession& session, QObject* parent = nullptr);

    // A person knows better: the article may be edited.
    void takeOver();

Q_SIGNALS:
    void heldElsewhere(const QString& machine);
    // What has the name of the lock file: with a holder, why it does not say which; without, why
    // others are not told that the article is open here.
    void obstructed(const galley::Error& error, bool isHeld);
    // Who held it let go of it, and it is ours.
    void freed();

private:
    enum class Asked { Anew, Again };
    void claim(const std::function<FileClaim::Outcome(const QString& path)>& how, Asked asked);
    void take(const FileClaim::Outcome& outcome, Asked asked);

    ArticleSession& m_session;
    std::shared_ptr<const FileClaim> m_claim;
    QTimer m_again;
    Latest<FileClaim::Outcome> m_outcome;
    QByteArray m_seen; // the lock of another one that the person knows of
};

} // namespace galley
