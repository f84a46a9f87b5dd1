// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/compare/three_way_page.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QToolButton;

namespace galley {

class MarkedPage;

// Shows what became of an article in two copies of it, whose each change is, and leads from change
// to change, or from conflict to conflict. Says what is to be done about one; whoever owns the
// article does it.
class ThreeWayView : public QWidget {
    Q_OBJECT

public:
    explicit ThreeWayView(QWidget* parent = nullptr);

    // What is shown anew after something was done keeps its place, and the next change is current.
    void setComparison(const ThreeWayComparison& comparison, bool canEdit);
    const std::optional<ThreeWayComparison>& comparison() const { return m_comparison; }
    // While another comparison is being made, what is shown cannot be acted on.
    void setOutdated(bool outdated) { m_isOutdated = outdated; }

    bool canEdit() const { return m_options.canEdit; }
    qsizetype currentChange() const { return m_current; } // -1: none
    QCheckBox& onlyConflicts() const { return *m_onlyConflicts; }
    QString shownText() const;
    QString summaryText() const;
    QString hintText() const;

public Q_SLOTS:
    void showNextChange();
    void showPreviousChange();
    // What Ctrl+Return does: takes what is theirs, restores what is ours. Of a conflict somebody
    // has to choose.
    void actOnCurrent();

Q_SIGNALS:
    void takeRequested(qsizetype change);
    void restoreRequested(qsizetype change);
    // A conflict is settled as it stands in the article.
    void keepRequested(qsizetype change);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addKeys();
    void write();
    void updateSummary();
    void updateHint();
    void updateIcons();
    void activate(const QUrl& link);
    void act(const QString& kind, qsizetype change);
    void actOnConflict(const QString& kind);
    void step(int direction);
    void showChange(qsizetype change);
    QList<qsizetype> shownChanges() const;

    QLabel* m_summary;
    QLabel* m_legend;
    QLabel* m_hint;
    QCheckBox* m_onlyConflicts;
    QToolButton* m_previous;
    QToolButton* m_next;
    MarkedPage* m_page;
    std::optional<ThreeWayComparison> m_comparison;
    ThreeWayPage::Options m_options;
    QList<int> m_positions; // by change
    QList<int> m_badgeEnds;
    qsizetype m_current = -1;
    bool m_isActedOn = false; // something was done about the current one
    bool m_isOutdated = false;
};

} // namespace galley
