// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/compare/three_way.h"
#include "app/session/article_session.h"
#include "app/session/common_base.h"
#include "ui/compare/found_edit.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace galley {

class CompareView;
class ThreeWayView;

// An open article beside another file: from the version that both come from, where one is known,
// else from the earlier to the later of the two. Each change can be taken over into the article, or
// back out of it, by itself; what is typed meanwhile is compared anew.
class FileComparisonDialog : public QDialog {
    Q_OBJECT

public:
    // Reads the file at `path`, which may be a Markdown file, and then only looks at that.
    FileComparisonDialog(ArticleSession& session, const QString& path, QWidget* parent = nullptr);

    // With an article that this one comes from, which is called so.
    FileComparisonDialog(ArticleSession& session, const Article& earlier, const QString& name,
                         QWidget* parent = nullptr);

    CompareView& view() const { return *m_view; }
    ThreeWayView& threeWayView() const { return *m_threeWays; }
    bool isThreeWay() const { return m_base && m_isThreeWay; }
    QString directionText() const;
    QPushButton& turnButton() const { return *m_turn; }
    QPushButton& waysButton() const { return *m_ways; } // shown where a base is known

private:
    struct ReadFile {
        Result<Article> article;
        std::optional<CommonBase> base;
        std::optional<bool> isLater; // where it is known that one is what the other was
    };

    FileComparisonDialog(ArticleSession& session, QString name, bool isFileLater, QWidget* parent);

    void build();
    void takeIn(const ReadFile& file);
    void showNames();
    void compare();
    void compareTwo();
    void compareThree();
    void settleTaken(ThreeWayComparison& comparison);
    void outdate();
    void takePassage(qsizetype passage);
    void takeMember(qsizetype member);
    void takeChange(qsizetype change, WantedSide side);
    void keepChange(qsizetype change);
    void edit(const QString& name, const FindWanted& find);

    ArticleSession& m_session;
    QString m_name; // of the file, or the other article
    bool m_isFileLater = false;
    bool m_isThreeWay = true;
    bool m_isBaseMissed = false; // no version is known that both come from
    std::optional<Article> m_file;
    std::optional<CommonBase> m_base;
    // What a person decided to keep as it stands, and what was taken last.
    QList<ThreeWayChange::Subject> m_settled;
    std::optional<ThreeWayChange::Subject> m_taken;
    QLabel* m_direction;
    QStackedLayout* m_views;
    CompareView* m_view;
    ThreeWayView* m_threeWays;
    QPushButton* m_turn;
    QPushButton* m_ways;
    QTimer m_typingPause;
    Latest<std::optional<ReadFile>> m_read;
    Latest<Result<ArticleComparison>> m_comparison;
    Latest<std::optional<ThreeWayComparison>> m_threeWayComparison;
    Latest<ArticleEdit> m_edit;
};

} // namespace galley
