// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/remarks_test.cpp

#include "app/review/text_bases.h"

#include "app/review/targets.h"

namespace galley::review {

const TextBase* TextBases::of(const Target& target)
{
    if (const auto known = m_bases.constFind(target.base); known != m_bases.constEnd())
        return known->get();
    std::shared_ptr<const TextBase> base;
    if (const auto article = recordOf(m_review, target.record)) {
        const QString text = article->text().toString();
        if (digestOf(QStringView(text)) == target.base)
            base = std::make_shared<const TextBase>(
                TextBase{text, CodePoints(text),
                         compare::Anchors(std::make_shared<const compare::Alignment>(
                             compare::alignmentOf(text, m_now)))});
    }
    if (!base)
        return nullptr; // another record may have the text
    return m_bases.insert(target.base, base)->get();
}

std::optional<Article> recordOf(const Review& review, const QByteArray& digest)
{
    const auto json = review.records.constFind(digest);
    if (json == review.records.constEnd())
        return {};
    auto article = Article::read(*json);
    return article ? std::optional(*std::move(article)) : std::nullopt;
}

} // namespace galley::review
