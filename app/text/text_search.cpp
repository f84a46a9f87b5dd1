// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"

#include <QCoreApplication>

namespace galley {

namespace {

QString tr(const char* sentence)
{
    return QCoreApplication::translate("TextSearch", sentence);
}

QString expanded(const QString& replacement, const QRegularExpressionMatch& match)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar character = replacement[at];
        if (character != u'\\' || at + 1 == replacement.size()) {
            text += character;
            continue;
        }
        const QChar escaped = replacement[++at];
        if (escaped >= u'0' && escaped <= u'9')
            text += match.captured(escaped.digitValue());
        else if (escaped == u'n')
            text += u'\n';
        else if (escaped == u't')
            text += u'\t';
        else if (escaped == u'\\')
            text += u'\\';
        else
            text += QString(u'\\') + escaped;
    }
    return text;
}

} // namespace

Result<QRegularExpression> expressionOf(const SearchQuery& query)
{
    QString pattern =
        query.isRegularExpression ? query.pattern : QRegularExpression::escape(query.pattern);
    if (query.isWholeWord)
        pattern = QStringLiteral("\\b(?:") + pattern + QStringLiteral(")\\b");
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(pattern, options);
    if (!expression.isValid())
        return Error{ErrorKind::Malformed,
                     tr("The regular expression has a fault near character %1: %2.")
                         .arg(qMax<qsizetype>(
                             1, expression.patternErrorOffset() - (query.isWholeWord ? 5 : 0)))
                         .arg(expression.errorString()),
                     {}};
    return expression;
}

Result<QList<TextRange>> hitsIn(const QString& text, const QRegularExpression& expression,
                                const std::atomic<bool>& cancelled)
{
    QList<TextRange> hits;
    auto matches = expression.globalMatch(text);
    while (!cancelled && matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedLength() > 0)
            hits.append({match.capturedStart(), match.capturedLength()});
    }
    if (cancelled)
        return Error{ErrorKind::Cancelled, tr("The search was given up."), {}};
    if (!matches.isValid())
        return Error{ErrorKind::TooLarge,
                     tr("The regular expression takes too long on this text; make it simpler."),
                     {}};
    return hits;
}

QString replacementFor(const QString& text, TextRange hit, const SearchQuery& query,
                       const QString& replacement)
{
    if (!query.isRegularExpression)
        return replacement;
    const auto expression = expressionOf(query);
    if (!expression)
        return replacement;
    const auto match = expression->match(text, hit.start, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
    return expanded(replacement, match);
}

Result<TextDelta> replacementOfAll(const QString& text, const SearchQuery& query,
                                   const QString& replacement, const std::atomic<bool>& cancelled)
{
    const auto expression = expressionOf(query);
    if (!expression)
        return expression.error();
    const auto hits = hitsIn(text, *expression, cancelled);
    if (!hits)
        return hits.error();
    TextDelta delta;
    for (const TextRange& hit : *hits) {
        if (cancelled)
            return Error{ErrorKind::Cancelled, tr("The replacement was given up."), {}};
        const QString found = text.mid(hit.start, hit.length);
        const QString wanted = replacementFor(text, hit, query, replacement);
        if (found != wanted)
            delta.changes.append({hit.start, found, wanted});
    }
    return delta;
}

} // namespace galley
