// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/session/version_comparing.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace galley {

class CompareView;

// An open article beside another file, from the earlier to the later of the two. Each change can be
// taken over into the article, or back out of it, by itself; what is typed meanwhile is compared
// anew.
class FileComparisonDialog : public QDialog {
    Q_OBJECT

public:
    // Reads the file at `path`, which may be a Markdown file, and then only looks at that.
    FileComparisonDialog(ArticleSession& session, const QString& path, QWidget* parent = nullptr);

    // With an article that this one comes from, which is called so.
    FileComparisonDialog(ArticleSession& session, const Article& earlier, const QString& name,
                         QWidget* parent = nullptr);

    CompareView& view() const { return *m_view; }
    QPushButton& turnButton() const { return *m_turn; }

private:
    FileComparisonDialog(ArticleSession& session, QString name, bool isFileLater, QWidget* parent);

    void build();
    void showNames();
    void compare();
    void outdate();
    void takePassage(qsizetype passage);
    void takeMember(qsizetype member);
    ArticleEdit editForPassage(qsizetype passage) const;

    ArticleSession& m_session;
    QString m_name; // of the file, or the other article
    bool m_isFileLater = false;
    std::optional<Article> m_file;
    QLabel* m_direction;
    CompareView* m_view;
    QPushButton* m_turn;
    QTimer m_typingPause;
    Latest<Result<Article>> m_read;
    Latest<Result<ArticleComparison>> m_comparison;
};

} // namespace galley
