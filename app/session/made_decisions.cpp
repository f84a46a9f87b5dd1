// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/made_decisions.h"

namespace galley {

namespace {

review::Entry nextRevision(review::Entry decision, const std::optional<review::Decided>& decided)
{
    decision.revision = review::nextCount(decision.revision);
    decision.decided = decided;
    decision.spelling = review::respelled(decision);
    return decision;
}

} // namespace

void MadeDecisions::add(const QList<review::Entry>& decisions)
{
    forgetLost();
    const int index = m_history.index();
    m_made.append({index, index > 0 ? m_history.command(index - 1) : nullptr, decisions, false});
}

review::Entries MadeDecisions::unsaved() const
{
    review::Entries entries;
    for (const Made& made : m_made) {
        for (const review::Entry& decision : made.decisions) {
            if (isDone(made) && !made.isSaved)
                entries.add(decision);
            else if (!isDone(made) && made.isSaved)
                entries.add(nextRevision(decision, review::Decided::Undecided));
        }
    }
    return entries;
}

void MadeDecisions::markSaved()
{
    for (Made& made : m_made) {
        const bool isSaved = isDone(made);
        if (made.isSaved && !isSaved) { // a redo is a later revision than the taking back
            for (review::Entry& decision : made.decisions)
                decision = nextRevision(nextRevision(decision, review::Decided::Undecided),
                                        decision.decided);
        }
        made.isSaved = isSaved;
    }
    forgetLost();
}

bool MadeDecisions::isThere(const Made& made) const
{
    return made.index <= m_history.count()
        && (made.index == 0 || m_history.command(made.index - 1) == made.step);
}

bool MadeDecisions::isDone(const Made& made) const
{
    return isThere(made) && made.index <= m_history.index();
}

// What was taken back and can come no more.
void MadeDecisions::forgetLost()
{
    m_made.removeIf([this](const Made& made) { return !isThere(made) && !made.isSaved; });
}

} // namespace galley
