// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/revised_suggestions.h"
#include "app/session/live_review.h"

namespace galley {

// While a person suggests: keeps how the article that is shown differs from the record as
// suggestions of theirs, which are written beside the document as comments are.
class LiveSuggestions : public QObject {
    Q_OBJECT

public:
    // How long at most what was edited is not yet a suggestion; milliseconds.
    static constexpr int pause = 500;

    // Both must outlive it.
    LiveSuggestions(ArticleSession& session, LiveReview& review, QObject* parent = nullptr);
    ~LiveSuggestions() override; // writes what is not yet written
    Q_DISABLE_COPY_MOVE(LiveSuggestions)

    // Shows the article as a person would have it by now, and takes edits for suggestions, as soon
    // as what they suggested before is found in the text; unless it is ended before that.
    void begin(const review::Profile& who);
    void end();
    // Who suggests, or did last.
    const review::Profile& who() const { return m_who; }
    bool areShown() const { return m_session.mode() == Mode::Suggest; }
    // Whether it is among what is shown in the text, which need not be marked there again.
    bool isShown(const review::Entry& entry) const;
    // Makes an edit of what is shown, with a reason, which goes with what is suggested by it.
    // False: it cannot be suggested, or nobody suggests.
    bool suggest(const ArticleEdit& edit, const QString& reason);
    // One of the person's own, in Suggest: the words are again as the record has them.
    void withdraw(const QUuid& id);

Q_SIGNALS:
    void reasoned(const QUuid& suggestion); // has its reason by now

private:
    // Why something is suggested that is not yet found by a comparison.
    struct Reason {
        QString words;
        review::Target target;
        bool isCompared = false; // what it is about is in the comparison that is under way
    };

    void find();
    void makeProposal(const review::Acceptance& found);
    review::Proposal proposal() const;
    void noteEdit();
    void compare();
    void compared(const review::Review& revised);
    review::Review withReasons(const review::Review& revised, QList<QUuid>& given) const;
    review::Review namedBy(const review::Review& revised) const;
    void showOnly(const review::Acceptance& suggested);

    ArticleSession& m_session;
    LiveReview& m_review;
    review::Profile m_who;
    std::optional<review::Profile> m_beginning; // who is about to suggest
    Latest<review::Acceptance> m_found; // of what they suggested before
    review::Review m_own; // what is proposed in the text or was, while it is shown
    QTimer m_timer;
    std::optional<review::Proposal> m_compared; // with the record, at the moment
    Latest<review::Review> m_revised;
    QList<Reason> m_reasons;
};

} // namespace galley
