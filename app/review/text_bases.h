// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/anchors.h"
#include "app/compare/item_lists.h"
#include "app/review/review.h"
#include "app/text/code_points.h"

#include <QHash>

namespace galley::review {

// A text that remarks were made on, and where its stretches are in the article's text now.
struct TextBase {
    TextBase(const QString& base, const QString& textNow)
        : text(base)
        , points(base)
        , lists(base, compare::blocksOf(base))
        , now(textNow)
        , isNow(base == textNow)
    {
    }

    QString text;
    CodePoints points;
    compare::ItemLists lists;
    QString now;
    bool isNow; // the same text

    // Into the text now; compared at the first call.
    const compare::Anchors& anchors() const
    {
        if (!m_anchors)
            m_anchors.emplace(
                std::make_shared<const compare::Alignment>(compare::placesBetween(text, now)));
        return *m_anchors;
    }

    TextRange unitsOf(PointRange range) const
    {
        const qsizetype start = points.unitAt(range.start);
        return {start, points.unitAt(range.end) - start};
    }
    // Where the words of a target stand in it; nothing where the target contradicts itself. Blocks
    // of another program may have been read otherwise when it was made: then its words count, where
    // they stand once, or once with those beside them.
    std::optional<TextRange> rangeOf(const Target& target) const;

private:
    mutable std::optional<compare::Anchors> m_anchors;
};

// The texts that the targets of a review name, each compared once with the text of an article as it
// is now.
class TextBases {
public:
    TextBases(const Review& review, QString now) : m_review(review), m_now(std::move(now)) { }

    const QString& now() const { return m_now; }
    // Null where the record is not there, or its text is another than the target says.
    const TextBase* of(const Target& target);

private:
    const Review& m_review;
    QString m_now;
    QHash<QByteArray, std::shared_ptr<const TextBase>> m_bases; // by the digest of the text
    QHash<QByteArray, QByteArray> m_texts; // by record: the digest of its text; empty: none
    QHash<QByteArray, QByteArray> m_readings; // likewise, of those that are read in blocks alone
};

// The article in a kept record; nothing where it is not there, or none.
std::optional<Article> recordOf(const Review& review, const QByteArray& digest);

} // namespace galley::review
