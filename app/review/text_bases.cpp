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
    // A record is read once, whatever a stranger says of it.
    if (const auto text = m_texts.constFind(target.record);
        text != m_texts.constEnd() && *text != target.base)
        return nullptr; // another record may have the text
    const auto article = recordOf(m_review, target.record);
    const QString text = article ? article->text().toString() : QString();
    const QByteArray digest = article ? digestOf(QStringView(text)) : QByteArray();
    m_texts.insert(target.record, digest);
    if (digest != target.base)
        return nullptr;
    const auto base = std::make_shared<const TextBase>(text, m_now);
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
