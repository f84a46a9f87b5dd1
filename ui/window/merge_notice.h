// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/merge_review.h"
#include "ui/widgets/notices.h"

#include <QAction>

namespace galley {

// What a merge was made from.
struct MergedSides {
    Article opened;
    Article ours;
    Article theirs;
};

// The places of one merge that nobody has looked at yet: a notice says how many, and leads there.
// It stays whatever else happens to the file.
class MergeNotice : public QObject {
    Q_OBJECT

public:
    // `merge` is the article that the session has now.
    MergeNotice(ArticleSession& session, MergedSides sides, const ArticleMerge& merge,
                Notices& notices, QWidget& window);

    bool isDone() const { return m_review.isDone(); }

Q_SIGNALS:
    void done(); // somebody has looked at the last one
    // A place of the text that a person looks at; source range.
    void placeWanted(galley::TextRange range);

private:
    void follow();
    void look();
    void compare();
    QString fileName() const;

    ArticleSession& m_session;
    MergedSides m_sides;
    Notices& m_notices;
    QWidget& m_window;
    MergeReview m_review;
    QAction m_look;
    QAction m_compare;
};

} // namespace galley
