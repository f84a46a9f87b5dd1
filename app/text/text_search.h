// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/base/result.h"
#include "app/text/text_delta.h"

#include <QList>
#include <QRegularExpression>

#include <atomic>

namespace galley {

// What a person looks for.
struct SearchQuery {
    QString pattern;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isRegularExpression = false;

    bool operator==(const SearchQuery&) const = default;
};

// The query as an expression in which ^ and $ are a line's ends (LF, CR, CRLF); Malformed says what
// is wrong with a person's own expression, and where.
Result<QRegularExpression> expressionOf(const SearchQuery& query);

// All hits in order. Empty ones (`x*`) are left out. Can take long on a large text: call it off the
// UI thread; it stops soon after `cancelled` is set. Fails with TooLarge for an expression that
// takes too long on this text and with Cancelled.
Result<QList<TextRange>> hitsIn(const QString& text, const QRegularExpression& expression,
                                const std::atomic<bool>& cancelled);

// What replaces one of the hits in the text. In a person's own expression $1 to $9 and $0, or \1 to
// \9 and \0, stand for what its groups and the whole expression found, \n and \t for a line feed
// and a tab, $$ and \\ for the sign itself. A group that the expression does not have is its
// letters.
QString replacementFor(const QString& text, const QList<TextRange>& hits, qsizetype number,
                       const SearchQuery& query, const QString& replacement);

// All hits replaced, as one edit.
Result<TextDelta> replacementOfAll(const QString& text, const SearchQuery& query,
                                   const QString& replacement, const std::atomic<bool>& cancelled);

} // namespace galley
