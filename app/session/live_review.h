// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/review/acceptance.h"
#include "app/review/checklists.h"
#include "app/review/doubt.h"
#include "app/review/profile.h"
#include "app/review/remark.h"
#include "app/review/review_store.h"
#include "app/review/verdicts.h"
#include "app/session/article_session.h"
#include "app/session/comment_subjects.h"
#include "app/session/made_decisions.h"
#include "app/session/review_hand_over.h"

#include <QSet>
#include <QTimer>

namespace galley {

// Keeps what people say of an open article up to date through its edits, and adds to it. What is
// said is written beside the document at once; the record is changed by accepting alone, as one
// undo step. Reads, compares and writes off the UI thread.
class LiveReview : public QObject {
    Q_OBJECT

public:
    // How long edits pause before remarks are looked for in the text; milliseconds.
    static constexpr int pause = 300;

    // The session must outlive it.
    explicit LiveReview(ArticleSession& session, QObject* parent = nullptr);

    // Of the article as it was last compared: fields, then through the text, then what is gone.
    const QList<review::Remark>& remarks() const { return m_found.remarks; }
    const QList<review::Person>& people() const { return m_found.people; }
    const review::Person* person(const QUuid& id) const;
    // All that is said, remarks or not.
    const review::Review& said() const { return m_review; }
    review::Review reviewNow() const; // likewise, with the decisions that are not saved yet
    // Whether what is beside the document was read, and looked for in the text as it is.
    bool isPlaced() const { return m_wasRead && !m_placed.isAwaited() && !m_timer.isActive(); }
    bool meetsAnother(qsizetype remark) const { return !m_found.meetings[remark].isEmpty(); }
    // Whether, and between what, somebody has to choose.
    review::Doubt doubtOf(qsizetype remark) const
    {
        return review::doubtOf(m_found.remarks, m_found.meetings, remark);
    }
    // A place that remarks were found at, as it is by now; nothing where it was edited since.
    std::optional<TextRange> rangeNow(TextRange found) const;
    // The text around that place with other words there; UTF-16 units, at most `around` at each
    // side. Nothing likewise.
    struct Passage {
        QString before;
        QString words;
        QString after;
    };
    std::optional<Passage> passageAt(TextRange place, qsizetype around) const;
    // What each person thinks of the article as a whole.
    const QList<review::SaidVerdict>& verdicts() const { return m_found.verdicts; }
    // What each looks at, and has looked at, in the text as it is.
    const QList<review::SaidChecklist>& checklists() const { return m_found.checklists; }
    // A person's own, as it is at this moment; nothing: they have none.
    std::optional<review::Checklist> checklistOf(const QUuid& person) const;
    // Gives a person a list, with ticks of the text as it is; nothing: takes theirs away.
    void setChecklist(const std::optional<review::Checklist>& checklist,
                      const review::Profile& who);
    // Ticks an item of their list, or takes the tick back, for the text as it is.
    void tick(const QString& item, bool isTicked, const review::Profile& who);
    // See review::sentArticle().
    const std::optional<Article>& sentArticle() const { return m_found.sent; }
    qsizetype openCount() const;
    // Where the words of a remark stand by now; nothing for one that is gone or about a field, or
    // whose words were edited since.
    std::optional<TextRange> rangeOf(qsizetype remark) const;
    // Likewise, also where they were edited since, as one's own suggestions are in Suggest.
    std::optional<TextRange> stretchOf(qsizetype remark) const;

    // The document has to have a file, for what is said stands beside it.
    bool canRemark() const { return !m_session.path().isEmpty(); }
    // Reads what others added to the folder meanwhile.
    void readAgain();
    // What can be written nowhere is told of, kept, and written with the next or when read again.
    void add(const review::Review& addition);
    // Whether the folder has, or is about to have, all that was added.
    bool isAllWritten() const { return m_unwritten == review::Review(); }
    // A private one never leaves this machine.
    void comment(TextRange range, review::EntryKind kind, const QString& words,
                 const review::Profile& who, bool isPrivate = false);
    void comment(const CommentSubject& subject, review::EntryKind kind, const QString& words,
                 const review::Profile& who, bool isPrivate = false);
    // What a person says by an entry of which kind, target and words are given, and what it
    // proposes; its id.
    QUuid say(review::Entry entry, const review::Profile& who);
    // Of the record as it is.
    review::Target targetOf(const CommentSubject& subject) const;
    void reply(const review::Remark& remark, const QString& words, const review::Profile& who);
    void decide(const QList<review::Remark>& remarks, review::Decided decided,
                const review::Profile& who);
    // What the person thinks of the text as it is; nothing: they take back what they said of it.
    void giveVerdict(const std::optional<review::Judgement>& judgement, const QString& note,
                     const review::Profile& who);
    // Says where one belongs whose words are gone.
    void attach(const review::Remark& remark, TextRange range, const review::Profile& who);
    // Makes suggestions in the article; tells of those that cannot be made.
    void accept(const QList<QUuid>& ids, review::Asked asked, const review::Profile& who);

    // Puts words of their own in the place of all that a doubt is about, in one undo step with
    // taking none of it as it was proposed. Lines of the words end with LF, and then as the text's.
    void putInPlace(const review::Doubt& doubt, const QString& words, const review::Profile& who);

    // Adds what was said of the document under the name that it had before; see stayedBehind().
    void takeAlong();
    // A package or another folder's review, or a changed copy, whose changes become suggestions of
    // the person of that name.
    void importFrom(const QString& path, const QString& person);
    HandedOut handedOut() const; // as it is now
    void handOver(const HandOverWish& wish, const QString& path);

Q_SIGNALS:
    void changed(); // remarks, or where they are
    // These sent something, which is among the remarks by now.
    void imported(const QList<QUuid>& people);
    // The document is another file now, and what is said stands beside the one at that path.
    void stayedBehind(const QString& path);
    void noted(const QString& sentence);
    void failed(const galley::Error& error);

private:
    struct Found {
        QList<review::Remark> remarks;
        QList<review::Person> people;
        QList<QList<int>> meetings;
        QList<review::SaidVerdict> verdicts;
        QList<review::SaidChecklist> checklists;
        std::optional<Article> sent;
    };

    review::Entry entryBy(const review::Profile& who, review::EntryKind kind) const;
    review::Target targetAt(TextRange range) const;
    void addSaid(const review::Entry& entry, const review::Profile& who, bool isOnText);
    void write(review::Review addition);
    void tellOnce(const Error& fault);
    void placeAfter(int milliseconds);
    void place();
    bool refusesEdits();
    void makeEdit(const review::Acceptance& acceptance, const review::Profile& who);
    void editAndDecide(const ArticleEdit& edit, const review::Entries& decisions);
    void writeDecisions();

    ArticleSession& m_session;
    review::Review m_review; // what is beside the document, as far as it is known
    review::Review m_unwritten; // of it, because writing failed
    QString m_path;
    review::Review m_behind; // beside the file that the document was before
    MadeDecisions m_decisions; // made here, with the undo steps that they go with
    Found m_found;
    TextHistory::Held m_foundText; // the text that they were found in
    QTimer m_timer;
    Latest<Found> m_placed;
    Latest<review::StoredReview> m_read;
    bool m_wasRead = false;
    QList<QUuid> m_cameIn; // who sent what is not placed yet
    QSet<QString> m_toldFaults; // sentences; each is told once
};

} // namespace galley
