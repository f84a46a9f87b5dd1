// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovered_article.h"

#include "app/json/json_tree.h"
#include "app/recovery/replayed_text.h"
#include "app/recovery/words.h"

#include <algorithm>

namespace galley {

using recovery::Words;

namespace {

// Whether it is JSON that may be a member of the record.
bool isMember(const FieldState& state)
{
    json::Limits limits;
    limits.depth -= 2; // of the record, and of an envelope around it
    return !state || json::Tree::parse(*state, limits);
}

// Whether an entry could be done again. Edits of the text are gathered until flush().
class Replay {
public:
    explicit Replay(RecoveredArticle& recovered) : m_recovered(recovered) { }

    void flush()
    {
        if (m_text)
            m_recovered.article.applyText(m_text->delta());
        m_text.reset();
    }

    bool operator()(const JournalBase&) const { return false; } // only the first one is
    bool operator()(const TextDelta& delta)
    {
        const Article& article = m_recovered.article;
        if (!m_text && article.bodyForm() == BodyForm::Foreign)
            return false;
        if (!m_text)
            m_text.emplace(article.text().toString());
        if (!m_text->apply(delta))
            return false;
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const BodyMembers& members)
    {
        flush(); // the text it may be made of
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
    bool operator()(const BesideChange& change) const
    {
        if (!isMember(change.state))
            return false;
        if (change.isUnsaved)
            m_recovered.beside.insert(change.member, change.state);
        else
            m_recovered.beside.remove(change.member);
        m_recovered.wasEditedSince = true;
        return true;
    }
    bool operator()(const PicturesFolder& folder) const
    {
        m_recovered.picturesFolder = folder.path;
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
    std::optional<ReplayedText> m_text;
};

} // namespace

Result<RecoveredArticle> replayed(const JournalContent& journal)
{
    const auto* base = journal.entries.isEmpty()
        ? nullptr
        : std::get_if<JournalBase>(&journal.entries.front().act);
    if (base == nullptr)
        return Error{ErrorKind::Malformed,
                     Words::tr("The journal is damaged from its beginning, or of "
                               "another version of Galley."),
                     {}};
    const auto article = Article::read(base->json);
    if (!article)
        return article.error();

    RecoveredArticle recovered{
        *article, base->path, base->contentHash, journal.entries.front().time, journal.isTailLost,
        {},       false};
    Replay replay(recovered);
    const bool isWhole = std::all_of(journal.entries.begin() + 1, journal.entries.end(),
                                     [&](const JournalEntry& entry) {
                                         if (!std::visit(replay, entry.act))
                                             return false;
                                         recovered.lastEdit = entry.time;
                                         return true;
                                     });
    replay.flush();
    recovered.isTailLost = recovered.isTailLost || !isWhole;
    return recovered;
}

} // namespace galley
