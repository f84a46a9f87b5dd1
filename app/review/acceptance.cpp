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
        for (qsizetype index = 0; index < remarks.size(); ++index) {
            const Remark& remark = remarks[index];
            if (!wanted.contains(remark.entry.id) || !isSuggestion(remark.entry.kind))
                continue;
            // Of those that propose the same one is made, and take() accepts the others with it.
            const bool isMade =
                std::any_of(standing.begin(), standing.end(), [&](const Remark& other) {
                    return meetingOf(other, remark) == Meeting::Equal;
                });
            if (isMade)
                continue;
            if (remark.isOpen() && remark.stands() && meetings[index].isEmpty())
                standing.append(remark);
            else if (remark.isOpen())
                leave(remark, reasonOf(remark));
        }
        take(standing, remarks);
    }

    // One after the other, each in the article as the one before left it.
    void byName(const QList<QUuid>& ids)
    {
        for (const QUuid& id : ids) {
            const QList<Remark> remarks = remarksOf(m_review, m_article, acceptedHere());
            const auto remark =
                std::find_if(remarks.begin(), remarks.end(),
                             [&](const Remark& each) { return each.entry.id == id; });
            if (remark == remarks.end() || wasAccepted(id))
                continue;
            // Behind what came to its place: it was chosen knowing that.
            const bool isLaterInsertion =
                remark->entry.kind == EntryKind::Insert && remark->place == AnchorState::Changed;
            if (!isSuggestion(remark->entry.kind))
                leave(*remark, Words::tr("It is a comment: there is nothing to accept."));
            else if (!remark->isOpen() || !(remark->stands() || isLaterInsertion))
                leave(*remark, reasonOf(*remark));
            else
                take({*remark}, remarks);
        }
    }

    Acceptance acceptance(const Article& before)
    {
        m_acceptance.text = differencesBetween(before.text().toString(), m_text);
        for (const galley::Field field : m_fields)
            m_acceptance.fields.append({field, m_article.state(field)});
        return m_acceptance;
    }

private:
    QSet<QUuid> acceptedHere() const
    {
        QSet<QUuid> ids;
        for (const Remark& remark : m_acceptance.accepted)
            ids.insert(remark.entry.id);
        return ids;
    }

    bool wasAccepted(const QUuid& id) const
    {
        return std::any_of(m_acceptance.accepted.begin(), m_acceptance.accepted.end(),
                           [&](const Remark& each) { return each.entry.id == id; });
    }

    void leave(const Remark& remark, const QString& reason)
    {
        m_acceptance.left.append({remark.entry, reason});
    }

    // With what was changed within a move, unless that is decided.
    QList<Remark> withInner(const QList<Remark>& wanted, const QList<Remark>& all) const
    {
        QList<Remark> whole = wanted;
        for (const Remark& each : all) {
            const bool isInner = !each.entry.parent.isNull() && each.isOpen() && each.stands()
                && !std::any_of(
                    wanted.begin(), wanted.end(),
                    [&](const Remark& other) { return other.entry.id == each.entry.id; })
                && std::any_of(wanted.begin(), wanted.end(), [&](const Remark& other) {
                       return other.entry.id == each.entry.parent;
                   });
            if (isInner)
                whole.append(each);
        }
        return whole;
    }

    void take(const QList<Remark>& wanted, const QList<Remark>& all)
    {
        QList<Remark> text;
        for (const Remark& remark : withInner(wanted, all)) {
            if (remark.entry.target && remark.entry.target->isBody())
                text.append(remark);
            else
                takeField(remark, all);
        }
        if (text.isEmpty())
            return;
        if (m_article.bodyForm() == BodyForm::Foreign) {
            for (const Remark& remark : text)
                leave(remark, Words::tr("The body of this article cannot be changed here."));
            return;
        }
        SuggestionEdits edits(m_review, m_text, all, m_acceptance.left);
        const QList<Remark> made = edits.make(text);
        m_acceptance.accepted += made;
        acceptEquals(made, all);
        m_article.applyText(differencesBetween(m_text, edits.text()));
        m_text = edits.text();
    }

    void takeField(const Remark& remark, const QList<Remark>& all)
    {
        const auto edit = remark.entry.target ? fieldEditOf(remark.entry, m_article) : std::nullopt;
        if (!edit)
            return leave(remark, Words::tr("Galley does not edit what it is about."));
        if (const auto objection = objectionTo(*edit, m_article))
            return leave(remark, *objection);
        m_article.setState(edit->field, edit->state);
        if (!m_fields.contains(edit->field))
            m_fields.append(edit->field);
        m_acceptance.accepted.append(remark);
        acceptEquals({remark}, all);
    }

    // What is made with one of them.
    void acceptEquals(const QList<Remark>& made, const QList<Remark>& all)
    {
        for (const Remark& remark : all) {
            const bool isEqual = remark.isOpen() && isSuggestion(remark.entry.kind)
                && std::any_of(made.begin(), made.end(), [&](const Remark& other) {
                                     return other.entry.id != remark.entry.id
                                         && meetingOf(other, remark) == Meeting::Equal;
                                 });
            if (isEqual && !wasAccepted(remark.entry.id))
                m_acceptance.accepted.append(remark);
        }
    }

    const Review& m_review;
    Article m_article; // as it becomes
    QString m_text;
    QList<galley::Field> m_fields;
    Acceptance m_acceptance;
};

} // namespace

Acceptance acceptanceOf(const Review& review, const Article& article, const QList<QUuid>& ids,
                        Asked asked)
{
    Accepting accepting(review, article);
    if (asked == Asked::Together)
        accepting.together(ids);
    else
        accepting.byName(ids);
    return accepting.acceptance(article);
}

} // namespace galley::review
