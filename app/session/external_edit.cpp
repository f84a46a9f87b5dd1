// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_edit.h"

#include "app/compare/article_comparison.h"
#include "app/compare/text_comparison.h"
#include "app/document/document_writing.h"

namespace galley {

namespace {

// What was opened or saved last.
Article openedFor(const Article& ours, const Article& theirs)
{
    const auto opened = Article::read(ours.savedTree().text());
    return opened ? *opened : theirs;
}

} // namespace

ExternalEdit::ExternalEdit(const Article& ours, quint64 revision, const Article& theirs)
    : m_opened(openedFor(ours, theirs))
    , m_ours(ours)
    , m_theirs(theirs)
    , m_revision(revision)
{
}

void ExternalEdit::setOurs(const Article& ours, quint64 revision)
{
    m_ours = ours;
    m_revision = revision;
}

std::optional<Article> ExternalEdit::adopted() const
{
    if (!comparisonOf(m_opened, m_theirs).saysTheSame())
        return {};
    const ArticleMerge both = merge();
    const bool isOurs = both.isClean() && both.text.text == m_ours.text().toString();
    return isOurs ? std::optional(both.merged) : std::nullopt;
}

bool ExternalEdit::canBeMerged() const
{
    return m_ours.bodyForm() == m_theirs.bodyForm()
        && (m_ours.bodyForm() != BodyForm::Foreign
            || m_ours.text().toString() == m_theirs.text().toString());
}

ArticleMerge ExternalEdit::merge() const
{
    return mergeOf(m_opened, m_ours, m_theirs);
}

Rebasing ExternalEdit::rebasingTo(const Article& wanted) const
{
    return {wanted, comparisonOf(m_ours.text().toString(), wanted.text().toString()).delta(),
            m_revision};
}

Result<void> keepGivingWay(const Article& article, const QString& path, const HistoryStore& history)
{
    return history.keep(path, jsonToWrite(article), VersionOrigin::Saved,
                        QDateTime::currentDateTimeUtc());
}

} // namespace galley
