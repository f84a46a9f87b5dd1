// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovered_article.h"

#include "app/json/json_tree.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {

namespace {

bool fits(const TextDelta& delta, const SourceText& text)
{
    qsizetype from = 0;
    for (const TextChange& change : delta.changes) {
        const TextRange range{change.position, change.removed.size()};
        if (range.start < from || range.length > text.size() - range.start
            || text.mid(range) != change.removed)
            return false;
        from = range.end();
    }
    return true;
}

// Whether it is JSON that may be a member of the record.
bool isMember(const FieldState& state)
{
    json::Limits limits;
    limits.depth -= 2; // of the record, and of an envelope around it
    return !state || json::Tree::parse(*state, limits);
}

// Whether an entry could be done again.
class Replay {
public:
    explicit Replay(RecoveredArticle& recovered) : m_recovered(recovered) { }

    bool operator()(const JournalBase&) const { return false; } // only the first one is
    bool operator()(const TextDelta& delta) const
    {
        Article& article = m_recovered.article;
        if (article.bodyForm() == BodyForm::Foreign || !fits(delta, article.text()))
            return false;
        article.applyText(delta);
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const BodyMembers& members) const
    {
        if (!isMember(members.content) || !isMember(members.text)
            || !m_recovered.article.setBodyState(Article::bodyStateOf(members)))
            return false;
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const FieldChange& change) const
    {
        if (!isMember(change.state))
            return false;
        m_recovered.article.setState(change.field, change.state);
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const CoverAltChange& change) const
    {
        m_recovered.coverAlt = change.text;
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const SaveBegun&) const
    {
        m_recovered.lastSave.reset();
        m_recovered.wasEditedSince = false;
        return true;
    }
    bool operator()(const SaveMark& mark) const
    {
        m_recovered.lastSave = mark;
        return true;
    }

private:
    RecoveredArticle& m_recovered;
};

} // namespace

Result<RecoveredArticle> replayed(const JournalContent& journal)
{
    const auto* base = journal.entries.isEmpty()
        ? nullptr
        : std::get_if<JournalBase>(&journal.entries.front().act);
    if (base == nullptr)
        return Error{ErrorKind::Malformed,
                     QCoreApplication::translate("Recovery",
                                                 "The journal is damaged from its beginning, or of "
                                                 "another version of Galley."),
                     {}};
    const auto article = Article::read(base->json);
    if (!article)
        return article.error();

    RecoveredArticle recovered{
        *article, base->path, base->contentHash, journal.entries.front().time, journal.isTailLost,
        {},       false};
    const Replay replay(recovered);
    const bool isWhole = std::all_of(journal.entries.begin() + 1, journal.entries.end(),
                                     [&](const JournalEntry& entry) {
                                         if (!std::visit(replay, entry.act))
                                             return false;
                                         recovered.lastEdit = entry.time;
                                         return true;
                                     });
    recovered.isTailLost = recovered.isTailLost || !isWhole;
    return recovered;
}

} // namespace galley
