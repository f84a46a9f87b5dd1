// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/merge_review.h"
#include "ui/widgets/notices.h"

#include <QAction>

#include <memory>

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
    // `merge` is the article that the session has now, by that step.
    MergeNotice(ArticleSession& session, RebaseStep step, MergedSides sides,
                const ArticleMerge& merge, Notices& notices, QWidget& window);
    ~MergeNotice() override;

    RebaseStep step() const { return m_step; }
    bool isDone() const { return m_review && m_review->isDone(); }
    bool hasPlaces() const { return m_review && !m_review->isDone(); }
    // A merge that was taken back has no places; one that is done again has all of them.
    void setTakenBack(bool isTakenBack);

Q_SIGNALS:
    void done(); // somebody has looked at the last one
    // A place of the text that a person looks at; source range.
    void placeWanted(galley::TextRange range);

private:
    void review();
    void follow();
    void look();
    void compare();
    QString fileName() const;

    ArticleSession& m_session;
    RebaseStep m_step;
    MergedSides m_sides;
    ArticleMerge m_merge;
    Notices& m_notices;
    QWidget& m_window;
    std::unique_ptr<MergeReview> m_review; // none while the merge is taken back
    QAction m_look;
    QAction m_compare;
};

} // namespace galley
