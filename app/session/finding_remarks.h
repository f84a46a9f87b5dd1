// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding.h"
#include "app/session/live_suggestions.h"

namespace galley {

// Makes remarks of what the checks found, for others to read: the suggestion that a fix is, else a
// comment on the words or the field. The record stays as it is.
class FindingRemarks : public QObject {
    Q_OBJECT

public:
    // What came of a finding.
    enum class Made { Comment, Suggestion, WasThere };

    // All must outlive it.
    FindingRemarks(ArticleSession& session, LiveReview& review, LiveSuggestions& suggestions,
                   QObject* parent = nullptr);

    // Of a finding as LiveChecks::findingNow() has it. Where the person said the same of the same
    // place before, and it is open, nothing is added. Told by made(), in Suggest after a while.
    void make(const Finding& finding, const review::Profile& who);

Q_SIGNALS:
    void made(const QUuid& remark, galley::FindingRemarks::Made what);

private:
    CommentSubject subjectOf(const Finding& finding) const;
    review::Target targetOf(const Finding& finding) const;
    std::optional<review::Entry> suggestionIn(const Finding& finding) const;
    std::optional<QUuid> saidBefore(const review::Entry& wanted, const Finding& finding,
                                    const QUuid& person) const;
    bool isSameNow(const review::Entry& said, const review::Entry& wanted,
                   const Finding& finding) const;

    ArticleSession& m_session;
    LiveReview& m_review;
    LiveSuggestions& m_suggestions;
};

} // namespace galley
