// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/merge_review.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/compare/text_comparison.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

// A text with another decision, and how the text that is open leads there.
struct Decided {
    QString merged;
    TextDelta delta;
};

} // namespace

MergeReview::MergeReview(ArticleSession& session, const Article& base, const Article& ours,
                         const Article& theirs, const ArticleMerge& merge, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_base(base.text().toString())
    , m_ours(ours.text().toString())
    , m_theirs(theirs.text().toString())
    , m_merged(merge.text.text)
    , m_mergedText(session.textHistory().held())
{
    for (const FieldConflict& conflict : merge.conflicts)
        m_items.append({{}, conflict});
    for (const MergePlace& place : merge.text.places)
        m_items.append({place, {}});
}

void MergeReview::lookedAt(qsizetype item)
{
    remove(item);
}

void MergeReview::take(qsizetype item, MergeSide side)
{
    const MergeItem taken = m_items[item];
    if (taken.field) {
        const FieldConflict& field = *taken.field;
        m_session.edit({side == MergeSide::Ours ? tr("Take Mine") : tr("Take Theirs"),
                        {},
                        {{field.field, side == MergeSide::Ours ? field.ours : field.theirs}}});
    } else {
        takeText(taken.place, side);
    }
    remove(item);
}

void MergeReview::takeText(const MergePlace& place, MergeSide side)
{
    m_decisions.append({place, side});
    decide(side);
}

// Makes what is decided by now of the article. Once more where a person went on typing meanwhile,
// or another decision came first.
void MergeReview::decide(MergeSide side)
{
    const auto decided = QtConcurrent::run(
        threadsFor(Work::Text),
        [base = m_base, ours = m_ours, theirs = m_theirs, merged = m_merged,
         decisions = m_decisions, present = m_session.text().toString()]() -> Decided {
            const QString wanted = mergeOf(base, ours, theirs, decisions).text;
            // Where what a person typed since is about the same words, the decision counts, for it
            // was made later.
            return {wanted, comparisonOf(present, carriedOver(merged, present, wanted)).delta()};
        });
    whenFinished(
        decided, this, [this, side, revision = m_session.revision()](const Decided& result) {
            if (revision != m_session.revision()) {
                decide(side);
                return;
            }
            m_merged = result.merged;
            m_session.edit(
                {side == MergeSide::Ours ? tr("Take Mine") : tr("Take Theirs"), result.delta, {}});
        });
}

void MergeReview::remove(qsizetype item)
{
    m_items.removeAt(item);
    if (isDone())
        m_mergedText.reset();
    Q_EMIT changed();
}

TextRange MergeReview::rangeOf(qsizetype item) const
{
    return m_session.textHistory().carried(m_items[item].place.merged, *m_mergedText).range;
}

} // namespace galley

#include "moc_merge_review.cpp"
