// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"

#include "app/text/words.h"

#include <functional>
#include <optional>

namespace galley {

using text::Words;

namespace {

// What "$1", "\\1" and the like stand for; nothing for what stands for itself.
std::optional<QString> meaningOf(QChar sign, QChar next, const QRegularExpressionMatch& match)
{
    const bool isGroup = next >= u'0' && next <= u'9'
        && next.digitValue() <= match.regularExpression().captureCount();
    if (isGroup)
        return match.captured(next.digitValue());
    if (next == sign)
        return QString(sign);
    if (sign == u'\\' && next == u'n')
        return QStringLiteral("\n");
    if (sign == u'\\' && next == u't')
        return QStringLiteral("\t");
    return std::nullopt;
}

QString expanded(const QString& replacement, const QRegularExpressionMatch& match)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar sign = replacement[at];
        const bool isSign = (sign == u'\\' || sign == u'$') && at + 1 < replacement.size();
        const auto meaning = isSign ? meaningOf(sign, replacement[at + 1], match) : std::nullopt;
        text += meaning.value_or(sign);
        at += meaning ? 1 : 0;
    }
    return text;
}

TextRange rangeOf(const QRegularExpressionMatch& match)
{
    return {match.capturedStart(), match.capturedLength()};
}

// Calls for each match that is not empty, in order.
Result<void> forEachHit(const QString& text, const QRegularExpression& expression,
                        const std::atomic<bool>& cancelled,
                        const std::function<void(const QRegularExpressionMatch& match)>& call)
{
    auto matches = expression.globalMatch(text);
    bool isAtEnd = false;
    while (!cancelled && matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedLength() > 0)
            call(match);
        else
            isAtEnd = match.capturedStart() == text.size();
    }
    if (cancelled)
        return Error{ErrorKind::Cancelled, Words::tr("The search was given up."), {}};
    // Behind an empty match at the very end Qt goes on outside of the text, and calls that a fault.
    if (!matches.isValid() && !isAtEnd)
        return Error{
            ErrorKind::TooLarge,
            Words::tr("The regular expression takes too long on this text; make it simpler."),
            {}};
    return {};
}

} // namespace

Result<QRegularExpression> expressionOf(const SearchQuery& query)
{
    QString pattern =
        query.isRegularExpression ? query.pattern : QRegularExpression::escape(query.pattern);
    if (query.isWholeWord)
        pattern = QStringLiteral("\\b(?:") + pattern + QStringLiteral(")\\b");
    // Else a carriage return before a line feed belonged to the line.
    const QString lineEnds = QStringLiteral("(*ANYCRLF)");
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(lineEnds + pattern, options);
    if (!expression.isValid())
        return Error{ErrorKind::Malformed,
                     Words::tr("The regular expression has a fault near character %1: %2.")
                         .arg(qMax<qsizetype>(1,
                                              expression.patternErrorOffset() - lineEnds.size()
                                                  - (query.isWholeWord ? 5 : 0)))
                         .arg(expression.errorString()),
                     {}};
    return expression;
}

Result<QList<TextRange>> hitsIn(const QString& text, const QRegularExpression& expression,
                                const std::atomic<bool>& cancelled)
{
    QList<TextRange> hits;
    const auto searched =
        forEachHit(text, expression, cancelled,
                   [&](const QRegularExpressionMatch& match) { hits.append(rangeOf(match)); });
    if (!searched)
        return searched.error();
    return hits;
}

QString replacementFor(const QString& text, const QList<TextRange>& hits, qsizetype number,
                       const SearchQuery& query, const QString& replacement)
{
    if (!query.isRegularExpression)
        return replacement;
    const TextRange hit = hits.at(number);
    if (const auto expression = expressionOf(query)) {
        // A match may look behind or begin before its hit (\K): it is looked for from where the
        // search that found it went on.
        auto matches = expression->globalMatch(text, number > 0 ? hits.at(number - 1).end() : 0);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (rangeOf(match) == hit)
                return expanded(replacement, match);
            if (match.capturedStart() > hit.start)
                break;
        }
    }
    return text.mid(hit.start, hit.length);
}

Result<TextDelta> replacementOfAll(const QString& text, const SearchQuery& query,
                                   const QString& replacement, const std::atomic<bool>& cancelled)
{
    const auto expression = expressionOf(query);
    if (!expression)
        return expression.error();
    TextDelta delta;
    const auto searched =
        forEachHit(text, *expression, cancelled, [&](const QRegularExpressionMatch& match) {
            const QString found = match.captured();
            const QString wanted =
                query.isRegularExpression ? expanded(replacement, match) : replacement;
            if (found != wanted)
                delta.changes.append({match.capturedStart(), found, wanted});
        });
    if (!searched)
        return searched.error();
    return delta;
}

} // namespace galley
