// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QDialog>

namespace galley {

class CompareView;

// What another program changed in an open article since that was read or saved: their side alone,
// not what a person changed meanwhile. Each change can be taken over by itself; it is merged into
// the article as that is by then.
class TheirChangesDialog : public QDialog {
    Q_OBJECT

public:
    TheirChangesDialog(ArticleSession& session, const Article& opened, const Article& theirs,
                       const QString& fileName, QWidget* parent = nullptr);

    CompareView& view() const { return *m_view; }

private:
    void takePassage(qsizetype passage);
    void takeMember(qsizetype member);

    ArticleSession& m_session;
    CompareView* m_view;
};

} // namespace galley
