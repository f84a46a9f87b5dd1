// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/external_changes.h"
#include "app/session/external_edit.h"
#include "ui/widgets/notices.h"

#include <QAction>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace galley {

class MergeNotice;

// What a person meets when another program changes the file of a window: an article without
// unsaved changes is shown as it is now, for any other a notice offers what to do. Nothing is
// overwritten on either side without being asked for.
class ExternalChangeFlow : public QObject {
    Q_OBJECT

public:
    ExternalChangeFlow(ArticleSession& session, Notices& notices, QWidget& window);
    ~ExternalChangeFlow() override;

    // The window came to the front.
    void check() { m_changes.check(); }
    // A save was refused: a person who keeps theirs wants it written at once.
    void saveRefused();

Q_SIGNALS:
    void saveAsked();
    void saveAsAsked();
    void offered(); // a notice says what happened to the file
    void recordComes(); // what another program made of it becomes the article's
    // A place of the text that a person looks at; source range.
    void placeWanted(galley::TextRange range);

private:
    struct Look {
        ExternalEdit edit;
        std::optional<Article> adopted; // to count from theirs, where that says nothing else
    };
    struct Taken {
        Rebasing rebasing;
        Result<void> kept; // ours, as a version
    };
    // What a step of the undo history came to, and what was said of that.
    struct Outcome {
        RebaseStep step = 0;
        Notice notice;
        std::optional<Article> before; // ours, as it was
    };

    ExternalEdit editNow() const;
    std::function<Result<void>()> keepingOurs() const;
    void fileChanged(const OpenedArticle& theirs);
    void fileSpoiled(const QByteArray& contentHash, const Error& error);
    void fileGone();
    void fileSettled();
    void keepOurs();
    void takeTheirs();
    void merge();
    void compare();
    void compareOutcome();
    void adopt(const Article& wanted);
    void endSuggesting();
    void offer();
    void tellOutcome(RebaseStep step, const Article& before, const QString& sentence);
    void tellMerged(RebaseStep step, const Article& before);
    void followStep(RebaseStep step, bool isDone);
    void tellNotKept(const Result<void>& kept);
    void showMerge(RebaseStep step, const ExternalEdit& edit, const ArticleMerge& merge,
                   const Result<void>& kept);
    void show(const QString& sentence, const QList<QAction*>& actions);
    void decided();
    void withdraw();
    QString fileName() const;

    ArticleSession& m_session;
    Notices& m_notices;
    QWidget& m_window;
    ExternalChanges m_changes;
    QAction m_keepOurs;
    QAction m_takeTheirs;
    QAction m_merge;
    QAction m_compare;
    QAction m_compareOutcome;
    QAction m_saveAs;
    std::optional<OpenedArticle> m_theirs; // what the notice speaks of
    QByteArray m_theirHash;
    Latest<Look> m_looked; // at that
    std::optional<ExternalEdit> m_edit;
    // Each is of a merge that a person asked for: they are few.
    std::vector<std::unique_ptr<MergeNotice>> m_merges;
    Outcome m_outcome; // the last one
    bool m_isOutcomeTakenBack = false; // while it was told
    bool m_isSaveWanted = false;
};

} // namespace galley
