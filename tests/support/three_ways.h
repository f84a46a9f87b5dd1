// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"
#include "tests/support/edited_articles.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace galley::tests {

inline Article articleOf(const QString& text, const QJsonObject& members = {})
{
    QJsonObject record{{QStringLiteral("$type"), QStringLiteral("site.standard.document")},
                       {QStringLiteral("textContent"), text}};
    for (auto member = members.begin(); member != members.end(); ++member)
        record.insert(member.key(), member.value());
    return *Article::read(QJsonDocument(record).toJson());
}

inline ThreeWayComparison texts(const QString& base, const QString& ours, const QString& theirs)
{
    return comparisonOf(articleOf(base), articleOf(ours), articleOf(theirs));
}

// "T 10→12 | Y …": whose each change is, and what it says. A conflict tells all three.
inline QString told(const ThreeWayComparison& comparison)
{
    QStringList lines;
    for (const ThreeWayChange& change : comparison.changes) {
        const auto words = [](const std::optional<QString>& side) {
            return side ? QString(*side).replace(u'\n', u'⏎') : QStringLiteral("-");
        };
        const QString place = change.member.isEmpty() ? QString() : change.member + u' ';
        const bool isMove = change.origin != ChangeOrigin::Conflict && change.member.isEmpty()
            && (change.ourChanges + change.theirChanges).first().kind == DifferenceKind::Move;
        switch (change.origin) {
        case ChangeOrigin::Ours:
            lines << QStringLiteral("ours ") + place
                    + (isMove ? QStringLiteral("moved ") + words(change.base)
                              : words(change.base) + u'→' + words(change.ours));
            break;
        case ChangeOrigin::Theirs:
            lines << QStringLiteral("theirs ") + place
                    + (isMove ? QStringLiteral("moved ") + words(change.base)
                              : words(change.base) + u'→' + words(change.theirs));
            break;
        case ChangeOrigin::Both:
            lines << QStringLiteral("both ") + place
                    + (isMove ? QStringLiteral("moved ") + words(change.base)
                              : words(change.base) + u'→' + words(change.ours));
            break;
        case ChangeOrigin::Conflict:
            lines << QStringLiteral("conflict ") + place + words(change.base) + u'→'
                    + words(change.ours) + u'|' + words(change.theirs);
            break;
        }
    }
    return lines.join(QStringLiteral(" ; "));
}

// Two copies of an article that were edited at random.
struct Copies {
    explicit Copies(int round) : comparison(edited(static_cast<quint32>(round))) { }

    static ThreeWayComparison edited(quint32 seed)
    {
        const EditedArticle article(seed, true);
        EditedArticle mine = article;
        EditedArticle other = article;
        mine.branch(seed * 2 + 1, QStringLiteral("a"));
        other.branch(seed * 2 + 2, QStringLiteral("b"));
        mine.edit(1 + mine.below(4));
        other.edit(1 + other.below(4));
        return texts(article.text(), mine.text(), other.text());
    }
    QString described() const
    {
        return QStringList{comparison.base.text().toString(), comparison.ours.text().toString(),
                           comparison.theirs.text().toString(), told(comparison)}
            .join(QStringLiteral("\n=====\n"));
    }

    ThreeWayComparison comparison;
};

} // namespace galley::tests
