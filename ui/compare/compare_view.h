// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/compare/comparison_page.h"

#include <QTextBrowser>

class QLabel;
class QToolButton;

namespace galley {

// Shows what became of an article and leads from change to change. Where changes may be taken back,
// it says which edit of the later side would do that; whoever owns the article makes it.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    // `takeBackText` stands behind each change as a link, e.g. "Restore"; without it there is none.
    // What is shown anew after one was taken back keeps its place, and the next one is current.
    void setComparison(const ArticleComparison& comparison, const QString& takeBackText = {});
    // In place of a comparison: why there is none.
    void setNote(const QString& sentence);
    const std::optional<ArticleComparison>& comparison() const { return m_comparison; }
    QString takeBackText() const { return m_options.takeBackText; }
    // While another comparison is being made, what is shown cannot be acted on.
    void setOutdated(bool outdated);

    QString shownText() const;
    // After the change that was chosen last, where it stays among the others: the next one is
    // current, and the focus with it.
    void goOn();

public Q_SLOTS:
    void showNextChange();
    void showPreviousChange();
    // What the link behind the current change does.
    void takeCurrent();

Q_SIGNALS:
    void takeBackRequested(const galley::ArticleEdit& edit);
    // A link behind a change was followed: for whoever does something else with it.
    void passageChosen(qsizetype passage); // TextComparison::quietPassage for quiet places
    void memberChosen(qsizetype member);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void activate(const QUrl& link);
    void choose(const QString& kind, qsizetype index);
    void showChange(qsizetype index);
    void goOnAt(qsizetype change);
    void updateSummary();
    void updateIcons();

    QLabel* m_summary;
    QToolButton* m_previous;
    QToolButton* m_next;
    QTextBrowser* m_page;
    std::optional<ArticleComparison> m_comparison;
    ComparisonPageOptions m_options;
    QList<int> m_changePositions;
    qsizetype m_current = -1;
    qsizetype m_taken = -1; // the change that was taken last, until somebody goes on
    bool m_isOutdated = false;
};

} // namespace galley
