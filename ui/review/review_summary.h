// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QDateTime>
#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace galley {

// The first page of a returned review, in the place of the text: who thinks what of the article,
// how much there is to do, and what must be mended first. Follows the review while it is seen.
class ReviewSummary : public QScrollArea {
    Q_OBJECT

public:
    // Both outlive it.
    ReviewSummary(const ArticleSession& session, const LiveReview& review,
                  QWidget* parent = nullptr);

    // In which letters the text is set.
    void setTextFont(const QFont& font);
    void cameIn(const QList<QUuid>& people, const QDateTime& when);

Q_SIGNALS:
    void beginWanted();
    void compareWanted();
    void laterWanted();
    void remarkWanted(const QUuid& remark);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void addHead(QVBoxLayout& column);
    void addCounts(QVBoxLayout& column);
    void addPeople(QVBoxLayout& column);
    void addPerson(QVBoxLayout& column, const review::Person& person);
    void addVerdict(QVBoxLayout& column, const review::SaidVerdict& verdict);
    void addChecklist(QVBoxLayout& column, const review::SaidChecklist& checklist);
    void addMustFixes(QVBoxLayout& column);
    void addMustFix(QVBoxLayout& column, const review::Remark& remark);
    void addStates(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    QFont serif(int pixels) const;
    QFont semibold() const;

    const ArticleSession& m_session;
    const LiveReview& m_review;
    QFont m_textFont;
    QHash<QUuid, QDateTime> m_cameIn; // in this run
    bool m_isBuilding = false;
};

} // namespace galley
