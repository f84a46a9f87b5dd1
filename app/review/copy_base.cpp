// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/copy_base.h"

#include "app/review/changed_copy.h"
#include "app/review/text_bases.h"
#include "app/review/words.h"

namespace galley::review {

namespace {

constexpr qsizetype maximumVersions = 50; // an older one is to be named

// The record as it is now before all, then the newest first.
QList<CopyBase> candidatesFor(const CopiedDocument& document, const HistoryStore& history)
{
    QList<CopyBase> candidates{{document.article, Words::tr("the article as it is now")}};
    const Review& review = document.review;
    for (auto record = review.records.cbegin(); record != review.records.cend(); ++record) {
        if (const auto article = recordOf(review, record.key()))
            candidates.append({*article,
                               Words::tr("a record that was remarked on before (%1)")
                                   .arg(QString::fromLatin1(record.key().first(8)))});
    }
    const qsizetype versions = history.versionsOf(document.path).versions.size();
    for (qsizetype number = 1; number <= qMin(versions, maximumVersions); ++number) {
        if (auto version = versionOf(document.path, number, history))
            candidates.append(*std::move(version));
    }
    return candidates;
}

} // namespace

std::optional<CopyBase> nearestBase(const CopiedDocument& document, const Article& copy,
                                    const HistoryStore& history)
{
    const QString text = copy.text().toString();
    std::optional<CopyBase> nearest;
    std::optional<CopyDistance> least;
    for (const CopyBase& candidate : candidatesFor(document, history)) {
        const CopyDistance distance = distanceBetween(candidate.article.text().toString(), text);
        if (!least || distance.words < least->words) {
            least = distance;
            nearest = candidate;
        }
        if (distance.words == 0)
            break;
    }
    return least && least->isNear ? nearest : std::nullopt;
}

Result<CopyBase> versionOf(const QString& path, qsizetype number, const HistoryStore& history)
{
    const QList<Version> versions = history.versionsOf(path).versions;
    if (number < 1 || number > versions.size())
        return Error{ErrorKind::NotFound,
                     Words::tr("“%1” has no version %2.").arg(path, QString::number(number)),
                     {}};
    const auto json = history.contentOf(versions[versions.size() - number]);
    if (!json)
        return json.error();
    auto article = Article::read(*json);
    if (!article)
        return article.error();
    return CopyBase{*std::move(article), Words::tr("version %1 of the article").arg(number)};
}

} // namespace galley::review
