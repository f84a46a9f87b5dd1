// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/live_review_test.cpp

#include "app/base/when_finished.h"
#include "app/review/decisions.h"
#include "app/session/live_review.h"
#include "app/session/words.h"

#include <QtConcurrentRun>

// LiveReview: what people decide of the remarks.

namespace galley {

using review::Remark;
using session::Words;

void LiveReview::decide(const QList<Remark>& remarks, review::Decided decided,
                        const review::Profile& who)
{
    review::Review addition{review::decisionsOn(remarks, decided, who.id, m_review.entries), {}};
    if (!who.name.isEmpty())
        addition.entries.add(review::personEntry(who.id, who.name, who.initials));
    add(addition);
}

void LiveReview::attach(const Remark& remark, TextRange range, const review::Profile& who)
{
    const auto former = m_review.entries.entry(review::placementId(who.id, remark.entry.id));
    addSaid(review::placementOf(remark, targetAt(range), who.id,
                                review::nextCount(m_review.entries.highestOrder()), former),
            who, true);
}

bool LiveReview::refusesEdits()
{
    const bool refuses = m_session.isReadOnly() || !m_session.bodyIsEditable();
    if (refuses)
        Q_EMIT noted(Words::tr("The article cannot be changed here, so nothing was accepted."));
    return refuses;
}

void LiveReview::accept(const QList<QUuid>& ids, review::Asked asked, const review::Profile& who)
{
    if (refusesEdits())
        return;
    // Each counts that a person asks for, also while another is looked for.
    const auto found = QtConcurrent::run(
        threadsFor(Work::Text), [review = reviewNow(), article = m_session.article(), ids, asked] {
            return review::acceptanceOf(review, article, ids, asked);
        });
    whenFinished(found, this,
                 [this, ids, asked, who,
                  revision = m_session.revision()](const review::Acceptance& acceptance) {
                     if (m_session.revision() == revision)
                         makeEdit(acceptance, who);
                     else
                         accept(ids, asked, who); // the article went on meanwhile
                 });
}

void LiveReview::makeEdit(const review::Acceptance& acceptance, const review::Profile& who)
{
    if (!acceptance.left.isEmpty())
        Q_EMIT noted(acceptance.left.size() == 1
                         ? acceptance.left.first().reason
                         : Words::tr("%n suggestion(s) could not be accepted.", nullptr,
                                     static_cast<int>(acceptance.left.size())));
    if (acceptance.accepted.isEmpty())
        return;
    editAndDecide({Words::tr("Accept"), acceptance.text, acceptance.fields},
                  review::decisionsOn(acceptance.accepted, review::Decided::Accepted, who.id,
                                      m_review.entries));
}

void LiveReview::putInPlace(const review::Doubt& doubt, const QString& words,
                            const review::Profile& who)
{
    if (refusesEdits())
        return;
    const auto place = rangeNow(doubt.range);
    if (!place) {
        Q_EMIT noted(Words::tr("Those words were edited meanwhile; look at them once more."));
        return;
    }
    QList<Remark> decided;
    for (const int remark : doubt.remarks)
        decided.append(m_found.remarks[remark]);
    const SourceText& text = m_session.text();
    const QString present = text.mid(*place);
    const QString ended =
        QString(words).replace(u'\n', text.terminatorFor(text.lineAt(place->start)));
    TextDelta delta;
    if (present != ended)
        delta.changes.append({place->start, present, ended});
    editAndDecide(
        {Words::tr("My Own Words"), delta, {}},
        review::decisionsOn(decided, review::Decided::Rejected, who.id, m_review.entries));
}

void LiveReview::editAndDecide(const ArticleEdit& edit, const review::Entries& decisions)
{
    const int before = m_session.history().index();
    m_session.edit(edit);
    if (m_session.mode() == Mode::Suggest)
        return; // it is suggested by both now; nothing is decided
    if (m_session.history().index() == before) { // the article has it already
        add({decisions, {}});
        return;
    }
    m_decisions.add(decisions.all());
    place();
}

// A decision counts from when the record is saved that has it.
void LiveReview::writeDecisions()
{
    const review::Entries decided = m_decisions.unsaved();
    m_decisions.markSaved();
    if (!decided.all().isEmpty())
        add({decided, {}});
}

} // namespace galley
