// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_acceptance.h"

namespace galley {

LiveAcceptance::LiveAcceptance(const ArticleSession& session, const LiveReview& review,
                               const LiveSuggestions& suggestions, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_review(review)
    , m_suggestions(suggestions)
{
    connect(&review, &LiveReview::changed, this, &LiveAcceptance::find);
}

void LiveAcceptance::setWanted(bool isWanted)
{
    if (std::exchange(m_isWanted, isWanted) == isWanted)
        return;
    if (isWanted)
        find();
    else
        m_found.drop();
}

// What a person suggests stands in the text that they see already.
void LiveAcceptance::find()
{
    if (!m_isWanted)
        return;
    QList<QUuid> ids;
    for (const review::Remark& remark : m_review.remarks()) {
        const review::Entry& entry = remark.entry;
        if (isSuggestion(entry.kind) && remark.isOpen() && entry.parent.isNull()
            && !m_suggestions.isShown(entry))
            ids.append(entry.id);
    }
    m_found.ask(
        Work::Text,
        [review = m_review.reviewNow(), article = m_session.article(), ids] {
            Found found{article, {}, 0, 0};
            const auto acceptance =
                review::acceptanceOf(review, article, ids, review::Asked::Together);
            found.article.applyText(acceptance.text);
            for (const auto& [field, state] : acceptance.fields)
                found.article.setState(field, state);
            found.blocks = markdown::BlockList::parsed(found.article.text().utf8());
            found.accepted = static_cast<int>(acceptance.accepted.size());
            found.left = static_cast<int>(acceptance.left.size());
            return found;
        },
        [this](const Found& made) { Q_EMIT found(made); });
}

} // namespace galley

#include "moc_live_acceptance.cpp"
