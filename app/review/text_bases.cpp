// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/remarks_test.cpp

#include "app/review/text_bases.h"

#include "app/review/targets.h"

namespace galley::review {

std::optional<TextRange> TextBase::rangeOf(const Target& target) const
{
    const TextRange range = unitsOf(*target.range);
    if (QStringView(text).sliced(range.start, range.length) == target.exact)
        return range;
    constexpr qsizetype longestSearched = 200'000; // a stranger's review may ask thousands of times
    if (!target.isBlock() || target.exact.isEmpty() || text.size() > longestSearched)
        return {};
    const auto onlyPlaceOf = [this](const QString& words) {
        const qsizetype place = text.indexOf(words);
        return place >= 0 && text.indexOf(words, place + 1) < 0 ? place : qsizetype(-1);
    };
    if (const qsizetype place = onlyPlaceOf(target.exact); place >= 0)
        return TextRange{place, target.exact.size()};
    const qsizetype place = onlyPlaceOf(target.prefix + target.exact + target.suffix);
    if (place < 0)
        return {};
    return TextRange{place + target.prefix.size(), target.exact.size()};
}

const TextBase* TextBases::of(const Target& target)
{
    if (const auto known = m_bases.constFind(target.base); known != m_bases.constEnd())
        return known->get();
    // A record is read once, whatever a stranger says of it, or twice where it is of blocks.
    if (const auto read = m_readings.constFind(target.record); target.isBlock()
        && read != m_readings.constEnd() && (read->isEmpty() || m_bases.contains(*read)))
        return m_bases.value(*read).get();
    if (const auto text = m_texts.constFind(target.record);
        !target.isBlock() && text != m_texts.constEnd() && *text != target.base)
        return nullptr; // another record may have the text
    const auto article = recordOf(m_review, target.record);
    const QString text = article ? article->text().toString() : QString();
    const QByteArray digest = article ? digestOf(QStringView(text)) : QByteArray();
    const bool isRead = article && article->isTextRead();
    m_texts.insert(target.record, digest);
    m_readings.insert(target.record, isRead ? digest : QByteArray());
    const bool isReadOtherwise = isRead && target.isBlock();
    if (digest != target.base && !isReadOtherwise)
        return nullptr;
    if (const auto known = m_bases.constFind(digest); known != m_bases.constEnd())
        return known->get();
    const auto base = std::make_shared<const TextBase>(text, m_now);
    return m_bases.insert(digest, base)->get();
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
