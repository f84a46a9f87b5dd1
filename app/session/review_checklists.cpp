// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/live_checklists_test.cpp

#include "app/review/targets.h"
#include "app/session/live_review.h"

// LiveReview: what people look at in each text.

namespace galley {

std::optional<review::Checklist> LiveReview::checklistOf(const QUuid& person) const
{
    const QString text = m_session.record().text().toString();
    return review::checklistOf(m_review.entries, person, review::digestOf(QStringView(text)));
}

void LiveReview::setChecklist(const std::optional<review::Checklist>& checklist,
                              const review::Profile& who)
{
    const Article record = m_session.record();
    const auto entry =
        review::checklistOn(record, record.toJson(), checklist, who.id, m_review.entries);
    if (entry)
        addSaid(*entry, who, true);
}

void LiveReview::tick(const QString& item, bool isTicked, const review::Profile& who)
{
    auto checklist = checklistOf(who.id);
    if (!checklist)
        return;
    for (review::ChecklistItem& each : checklist->items) {
        if (each.words == item)
            each.isTicked = isTicked;
    }
    setChecklist(checklist, who);
}

} // namespace galley
