// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/body_commands.h"

#include <QDialog>

namespace galley {

// Says in which form the record holds the body, and offers the others, each described before it is
// taken.
class BodyDialog : public QDialog {
    Q_OBJECT

public:
    explicit BodyDialog(ArticleSession& session, QWidget* parent = nullptr);

    // In which form the body is: a few words, and a sentence.
    static QString formOf(const ArticleSession& session);
    static QString explanationOf(const ArticleSession& session);

private:
    QWidget* offered(const BodyOffer& offer);

    ArticleSession& m_session;
};

} // namespace galley
