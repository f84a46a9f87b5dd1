// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/common_base.h"

#include "app/compare/article_merge.h"
#include "app/compare/own_changes.h"
#include "app/review/changed_copy.h"
#include "app/review/review_store.h"
#include "app/review/text_bases.h"
#include "app/session/article_session.h"
#include "app/session/words.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <functional>
#include <limits>

namespace galley {

namespace {

using session::Words;

constexpr qsizetype mostVersions = 50; // of each file; who wants an older one names it
constexpr int longestSearch = 4000; // milliseconds

// Looks through what one of two copies may have been.
class BaseSearch {
public:
    // `own` has been each of the candidates; the other comes from one of them, or, where anybody
    // else can have had it, from `own`.
    BaseSearch(const Article& own, bool isOwnInFile, const Article& other,
               const QDeadlineTimer& deadline, const std::atomic<bool>& isVoid)
        : m_own(own)
        , m_other(other)
        , m_deadline(deadline)
        , m_isVoid(isVoid)
        , m_least(isOwnInFile ? ownChangesOf(comparisonOf(own, other), {})
                              : std::numeric_limits<qsizetype>::max())
    {
    }

    // Newer ones first.
    void consider(const Article& article, const std::function<QString()>& name)
    {
        if (m_least == 0 || isOver())
            return;
        const ArticleComparison toOwn = comparisonOf(article, m_own);
        if (toOwn.saysTheSame() || !haveMergeableText(article, m_own, m_other))
            return;
        const ArticleComparison toOther = comparisonOf(article, m_other);
        if (!review::distanceOf(toOther.text).isNear)
            return;
        const qsizetype words = ownChangesOf(toOther, toOwn);
        if (words >= m_least)
            return;
        m_least = words;
        m_base = CommonBase{article, name()};
    }

    void considerVersions(const HistoryStore& history, const QString& path,
                          const std::function<QString(const Version&)>& nameOf)
    {
        const QList<Version> versions = history.versionsOf(path).versions;
        const qsizetype oldest = qMax(qsizetype{0}, versions.size() - mostVersions);
        for (qsizetype index = versions.size() - 1; index >= oldest && !isOver(); --index) {
            const Version& version = versions[index];
            const auto json = history.contentOf(version);
            const auto article = json ? Article::read(*json) : Result<Article>(json.error());
            if (article)
                consider(*article, [&] { return nameOf(version); });
        }
    }

    const std::optional<CommonBase>& base() const { return m_base; }

private:
    bool isOver() const { return m_isVoid || m_deadline.hasExpired(); }

    const Article& m_own;
    const Article& m_other;
    QDeadlineTimer m_deadline;
    const std::atomic<bool>& m_isVoid;
    qsizetype m_least; // what the other changed on its own since the nearest
    std::optional<CommonBase> m_base;
};

QString timeOf(const Version& version)
{
    return QLocale().toString(version.time.toLocalTime(), QLocale::ShortFormat);
}

// The newest version that stands in the lists of both files.
std::optional<CommonBase> versionOfBoth(const OpenCopy& ours, const QString& theirPath)
{
    QSet<QByteArray> theirHashes;
    for (const Version& version : ours.history->versionsOf(theirPath).versions)
        theirHashes.insert(version.hash);
    const QList<Version> versions = ours.history->versionsOf(ours.path).versions;
    for (qsizetype index = versions.size() - 1; index >= 0; --index) {
        if (!theirHashes.contains(versions[index].hash))
            continue;
        const auto json = ours.history->contentOf(versions[index]);
        const auto article = json ? Article::read(*json) : Result<Article>(json.error());
        if (article)
            return CommonBase{*article,
                              Words::tr("the version of %1").arg(timeOf(versions[index]))};
    }
    return {};
}

} // namespace

OpenCopy openCopyOf(const ArticleSession& session)
{
    return {session.article(), QByteArray(session.record().savedRecord().spelling()),
            session.path(), session.historyStore()};
}

std::optional<CommonBase> commonBaseOf(const OpenCopy& ours, const Article& theirs,
                                       const QString& theirPath, const std::atomic<bool>& isVoid)
{
    const bool isKept = ours.history && !ours.path.isEmpty();
    if (isKept) {
        auto ofBoth = versionOfBoth(ours, theirPath);
        if (ofBoth && haveMergeableText(ofBoth->article, ours.article, theirs))
            return ofBoth;
    }
    const QDeadlineTimer deadline(longestSearch);
    const auto saved = Article::read(ours.saved);
    const bool isSaved = saved && comparisonOf(*saved, ours.article).saysTheSame();
    BaseSearch search(ours.article, isSaved, theirs, deadline, isVoid);
    if (saved && !isSaved)
        search.consider(*saved, [] { return Words::tr("this article as it was last saved"); });
    if (isKept)
        search.considerVersions(*ours.history, ours.path, [](const Version& version) {
            return Words::tr("the version of %1").arg(timeOf(version));
        });
    if (!ours.path.isEmpty()) {
        const review::Review said = review::storedReview(ours.path).review;
        for (auto record = said.records.cbegin(); record != said.records.cend(); ++record) {
            if (const auto article = review::recordOf(said, record.key()))
                search.consider(*article, [] { return Words::tr("a text that was remarked on"); });
        }
    }
    if (search.base() || !ours.history)
        return search.base();
    BaseSearch theirSearch(theirs, true, ours.article, deadline, isVoid);
    theirSearch.considerVersions(*ours.history, theirPath, [&](const Version& version) {
        return Words::tr("the version of “%1” of %2")
            .arg(QFileInfo(theirPath).fileName(), timeOf(version));
    });
    return theirSearch.base();
}

} // namespace galley
