// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/three_way_diff_test.cpp

#include "app/cli/diff_report.h"
#include "app/cli/three_way_report.h"
#include "app/cli/words.h"
#include "app/compare/three_way_reading.h"

#include <QFileInfo>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

QString lettersOf(ChangeOrigin origin)
{
    switch (origin) {
    case ChangeOrigin::Ours:
        return u"A"_s;
    case ChangeOrigin::Theirs:
        return u"B"_s;
    case ChangeOrigin::Both:
        return u"AB"_s;
    case ChangeOrigin::Conflict:
        return u"A≠B"_s;
    }
    Q_UNREACHABLE();
}

QString badgeOf(ChangeOrigin origin)
{
    return u"<b class=\"%1\">%2</b>&nbsp;"_s.arg(nameOfOrigin(origin), lettersOf(origin));
}

QString marked(const QString& element, const QString& words)
{
    return words.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(element, words.toHtmlEscaped());
}

// All that a change is about: what it said, and what one or each side has.
QString wholeOf(const ThreeWayChange& change, bool isValue)
{
    const auto words = [isValue](const std::optional<QString>& side) {
        return !side ? QString() : isValue ? wordsOfValue(*side) : *side;
    };
    QString html = badgeOf(change.origin) + marked(u"del"_s, words(change.base));
    if (change.origin == ChangeOrigin::Conflict)
        return html + u" A: "_s + marked(u"ins"_s, words(change.ours)) + u" B: "_s
            + marked(u"ins"_s, words(change.theirs));
    const bool isTheirs = change.origin == ChangeOrigin::Theirs;
    return html + marked(u"ins"_s, words(isTheirs ? change.theirs : change.ours));
}

QString fieldRows(const ThreeWayComparison& comparison)
{
    QString rows;
    for (const ThreeWayChange& change : comparison.changes) {
        if (change.member.isEmpty())
            continue;
        const bool isTag =
            (change.ourChanges + change.theirChanges).first().kind == DifferenceKind::Tag;
        rows += u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n"_s.arg(
            change.member.toHtmlEscaped(), wholeOf(change, !isTag));
    }
    return rows.isEmpty() ? rows : u"<table>\n"_s + rows + u"</table>\n"_s;
}

QString readText(const ThreeWayComparison& comparison)
{
    QString html;
    QSet<int> told;
    int last = -1;
    for (const ThreeWayRun& run :
         readingOf(comparison, QList<bool>(comparison.changes.size(), true))) {
        if (run.kind == PieceKind::Same) {
            html += run.text.toHtmlEscaped();
            last = -1;
            continue;
        }
        const ThreeWayChange& change = comparison.changes[run.change];
        if (change.origin == ChangeOrigin::Conflict) {
            if (!told.contains(run.change))
                html += u"<span class=\"conflict\">"_s + wholeOf(change, false) + u"</span>"_s;
            told.insert(run.change);
            continue;
        }
        if (last != run.change)
            html += badgeOf(change.origin);
        last = run.change;
        const bool isGone = run.kind == PieceKind::Removed || run.kind == PieceKind::MovedAway;
        const bool isMoved = run.kind == PieceKind::MovedHere || run.kind == PieceKind::MovedAway;
        html += u"<%1%2>%3</%1>"_s.arg(isGone ? u"del"_s : u"ins"_s,
                                       isMoved ? u" class=\"moved\""_s : QString(),
                                       run.text.toHtmlEscaped());
    }
    return html;
}

} // namespace

QByteArray threeWayAsHtml(const ThreeComparedFiles& files)
{
    const ThreeWayComparison& comparison = files.comparison;
    const QString title = Words::tr("What “%1” (A) and “%2” (B) changed")
                              .arg(QFileInfo(files.a).fileName(), QFileInfo(files.b).fileName());
    QString page = diffPageStart(title) + u"<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped());
    if (comparison.changes.isEmpty())
        page += u"<p>%1</p>\n"_s.arg(Words::tr("There is no difference."));
    page += fieldRows(comparison);
    if (!comparison.changes.isEmpty() && comparison.changes.last().member.isEmpty())
        page += u"<div class=\"text\" dir=\"auto\">"_s + readText(comparison) + u"</div>\n"_s;
    return (page + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace galley
