// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"

#include "app/review/field_suggestions.h"
#include "app/review/meeting.h"
#include "app/review/remarks.h"
#include "app/review/suggestion_edits.h"
#include "app/review/words.h"

#include <QSet>

#include <algorithm>

namespace galley::review {

namespace {

using compare::AnchorState;

QString reasonOf(const Remark& remark)
{
    if (remark.entry.isWithdrawn)
        return Words::tr("It was withdrawn.");
    if (!remark.isOpen())
        return Words::tr("It is decided already (%1).").arg(stateOf(remark));
    switch (remark.place) {
    case AnchorState::Done:
        return Words::tr("What it proposes stands there already.");
    case AnchorState::Changed:
        return Words::tr("The words that it is about were changed since; decide by looking.");
    case AnchorState::Gone:
        return Words::tr("The words that it is about are no longer in the text.");
    case AnchorState::InPlace:
    case AnchorState::Moved:
        break;
    }
    return Words::tr("It meets another suggestion; accept one of them by its id.");
}

class Accepting {
public:
    Accepting(const Review& review, const Article& article)
        : m_review(review)
        , m_article(article)
        , m_text(article.text().toString())
    {
    }

    // All that stand and meet no other, as one edit.
    void together(const QList<QUuid>& ids)
    {
        const QSet<QUuid> wanted(ids.begin(), ids.end());
        const QList<Remark> remarks = remarksOf(m_review, m_article);
        const QList<QList<int>> meetings = meetingsOf(remarks);
        QList<Remark> standing;
        QSet<QByteArray> made; // of those that propose the same one, which take() accepts for all
        for (qsizetype index = 0; index < remarks.size(); ++index) {
            const Remark& remark = remarks[index];
            if (!wanted.contains(remark.entry.id) || !isSuggestion(remark.entry.kind))
                continue;
            const QByteArray proposal = proposalOf(remark);
            if (made.contains(proposal))
                continue;
            if (remark.isOpen() && remark.stands() && meetings[index].isEmpty()) {
                standing.append(remark);
                made.insert(proposal);
            } else if (remark.isOpen()) {
                leave(remark, reasonOf(remark));
            }
        }
        take(standing, remarks);
    }

    // One after the other, each in the article as the one before left it.
    void byName(const QList<QUuid>& ids, bool isRegardless)
    {
        for (const QUuid& id : ids) {
            const QList<Remark> remarks = remarksOf(m_review, m_article, m_acceptedIds);
            const auto remark =
                std::find_if(remarks.begin(), remarks.end(),
                             [&](const Remark& each) { return each.entry.id == id; });
            if (remark == remarks.end() || m_acceptedIds.contains(id))
                continue;
            // An insertion behind what came to its place: it was chosen knowing that.
            const bool isChosen = remark->place == AnchorState::Changed
                && (isRegardless || remark->entry.kind == EntryKind::Insert);
            if (!isSuggestion(remark->entry.kind))
                leave(*remark, Words::tr("It is a comment: there is nothing to accept."));
            else if (!remark->isOpen() || !(remark->stands() || isChosen))
                leave(*remark, reasonOf(*remark));
            else
                take({*remark}, remarks);
        }
    }

    Acceptance acceptance()
    {
        for (const galley::Field field : m_fields)
            m_acceptance.fields.append({field, m_article.state(field)});
        return m_acceptance;
    }

private:
    void leave(const Remark& remark, const QString& reason)
    {
        m_acceptance.left.append({remark.entry, reason});
    }

    void accept(const Remark& remark)
    {
        m_acceptance.accepted.append(remark);
        m_acceptedIds.insert(remark.entry.id);
    }

    // With what was changed within a move, unless that is decided.
    static QList<Remark> withInner(const QList<Remark>& wanted, const QList<Remark>& all)
    {
        QSet<QUuid> ids;
        for (const Remark& remark : wanted)
            ids.insert(remark.entry.id);
        QList<Remark> whole = wanted;
        for (const Remark& each : all) {
            if (!each.entry.parent.isNull() && each.isOpen() && each.stands()
                && !ids.contains(each.entry.id) && ids.contains(each.entry.parent))
                whole.append(each);
        }
        return whole;
    }

    void take(const QList<Remark>& wanted, const QList<Remark>& all)
    {
        QList<Remark> text;
        QList<Remark> tags;
        QList<Remark> made;
        for (const Remark& remark : withInner(wanted, all)) {
            if (remark.entry.target && remark.entry.target->isBody())
                text.append(remark);
            else if (remark.entry.kind == EntryKind::Tag)
                tags.append(remark);
            else if (takeField(remark))
                made.append(remark);
        }
        made += takeTags(tags);
        made += takeText(text, all);
        for (const Remark& remark : std::as_const(made))
            accept(remark);
        acceptEquals(made, all);
    }

    QList<Remark> takeText(const QList<Remark>& text, const QList<Remark>& all)
    {
        if (text.isEmpty())
            return {};
        if (m_article.bodyForm() == BodyForm::Foreign) {
            for (const Remark& remark : text)
                leave(remark, Words::tr("The body of this article cannot be changed here."));
            return {};
        }
        SuggestionEdits edits(m_review, m_text, all, m_acceptance.left);
        QList<Remark> made = edits.make(text);
        const TextDelta& delta = edits.delta();
        m_acceptance.text =
            m_acceptance.text.isEmpty() ? delta : m_acceptance.text.followedBy(delta);
        m_article.applyText(delta);
        m_text = edits.text();
        return made;
    }

    // All of them as one, for each would read and write all tags; one by one if that cannot be.
    QList<Remark> takeTags(const QList<Remark>& tags)
    {
        QList<Entry> entries;
        for (const Remark& remark : tags)
            entries.append(remark.entry);
        const auto edit = tags.size() > 1 ? tagsEditOf(entries, m_article) : std::nullopt;
        if (edit && !objectionTo(*edit, m_article)) {
            set(*edit);
            return tags;
        }
        QList<Remark> made;
        for (const Remark& remark : tags) {
            if (takeField(remark))
                made.append(remark);
        }
        return made;
    }

    bool takeField(const Remark& remark)
    {
        const auto edit = remark.entry.target ? fieldEditOf(remark.entry, m_article) : std::nullopt;
        if (!edit) {
            leave(remark, Words::tr("Galley does not edit what it is about."));
            return false;
        }
        if (const auto objection = objectionTo(*edit, m_article)) {
            leave(remark, *objection);
            return false;
        }
        set(*edit);
        return true;
    }

    void set(const FieldEdit& edit)
    {
        m_article.setState(edit.field, edit.state);
        if (!m_fields.contains(edit.field))
            m_fields.append(edit.field);
    }

    // What is made with one of them.
    void acceptEquals(const QList<Remark>& made, const QList<Remark>& all)
    {
        QSet<QByteArray> proposals;
        for (const Remark& remark : made)
            proposals.insert(proposalOf(remark));
        for (const Remark& remark : all) {
            if (remark.isOpen() && isSuggestion(remark.entry.kind)
                && !m_acceptedIds.contains(remark.entry.id)
                && proposals.contains(proposalOf(remark)))
                accept(remark);
        }
    }

    const Review& m_review;
    Article m_article; // as it becomes
    QString m_text;
    QList<galley::Field> m_fields;
    Acceptance m_acceptance;
    QSet<QUuid> m_acceptedIds;
};

} // namespace

Acceptance acceptanceOf(const Review& review, const Article& article, const QList<QUuid>& ids,
                        Asked asked)
{
    Accepting accepting(review, article);
    if (asked == Asked::Together)
        accepting.together(ids);
    else
        accepting.byName(ids, asked == Asked::Regardless);
    return accepting.acceptance();
}

} // namespace galley::review
