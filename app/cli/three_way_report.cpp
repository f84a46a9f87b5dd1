// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/three_way_diff_test.cpp

#include "app/cli/three_way_report.h"

#include "app/cli/diff_report.h"
#include "app/cli/safe_json.h"
#include "app/cli/words.h"
#include "app/review/targets.h"
#include "app/text/code_points.h"
#include "app/text/source_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

constexpr qsizetype contextOfThree = 40; // UTF-16 units of the line, beside what was changed

DifferenceKind kindOfThree(const ThreeWayChange& change)
{
    const QList<ArticleDifference> sides = change.ourChanges + change.theirChanges;
    for (const ArticleDifference& side : sides) {
        if (side.kind != sides.first().kind)
            return DifferenceKind::Replace;
    }
    return sides.first().kind;
}

// What became of it; a conflict has two.
std::optional<QString> madeOfBase(const ThreeWayChange& change)
{
    return change.origin == ChangeOrigin::Theirs ? change.theirs : change.ours;
}

class ThreeWayLines {
public:
    explicit ThreeWayLines(const ThreeWayComparison& comparison)
        : m_comparison(comparison)
        , m_base(comparison.base.text())
        , m_text(m_base.toString())
        , m_codePoints(m_text)
    {
    }

    QStringList lines()
    {
        QStringList lines;
        for (const ThreeWayChange& change : m_comparison.changes)
            lines << nameOfOrigin(change.origin) + u' ' + lineOf(change);
        return lines;
    }

private:
    QString lineOf(const ThreeWayChange& change) const
    {
        const bool isConflict = change.origin == ChangeOrigin::Conflict;
        if (!change.member.isEmpty())
            return change.member + u": "_s + bracketed(change);
        if (kindOfThree(change) == DifferenceKind::Move && !isConflict)
            return Words::tr("%1: moved away from here: %2")
                .arg(placeOf(change.inBase.start), oneLine(change.base.value_or(QString())));
        const TextRange first = m_base.lineContent(m_base.lineAt(change.inBase.start));
        const TextRange last = m_base.lineContent(m_base.lineAt(change.inBase.end()));
        const qsizetype from = qMax(first.start, change.inBase.start - contextOfThree);
        const qsizetype to =
            qMax(change.inBase.end(), qMin(last.end(), change.inBase.end() + contextOfThree));
        return placeOf(change.inBase.start) + u": "_s + m_text.mid(from, change.inBase.start - from)
            + bracketed(change) + m_text.mid(change.inBase.end(), to - change.inBase.end());
    }

    QString bracketed(const ThreeWayChange& change) const
    {
        const bool isField = !change.member.isEmpty() && kindOfThree(change) != DifferenceKind::Tag;
        const auto words = [isField](const QString& side) {
            return oneLine(isField ? wordsOfValue(side) : side);
        };
        QString line;
        if (change.base)
            line += u"[-"_s + words(*change.base) + u"-]"_s;
        if (change.origin == ChangeOrigin::Conflict)
            return line + u"{a+"_s + words(change.ours.value_or(QString())) + u"+}{b+"_s
                + words(change.theirs.value_or(QString())) + u"+}"_s;
        if (const auto made = madeOfBase(change))
            line += u"{+"_s + words(*made) + u"+}"_s;
        return line;
    }

    QString placeOf(qsizetype offset) const
    {
        const int line = m_base.lineAt(offset);
        const qsizetype column =
            m_codePoints.before(offset) - m_codePoints.before(m_base.line(line).start);
        return u"%1:%2"_s.arg(QString::number(line + 1), QString::number(column + 1));
    }

    const ThreeWayComparison& m_comparison;
    SourceText m_base;
    QString m_text;
    CodePoints m_codePoints;
};

class JsonThreeWays {
public:
    explicit JsonThreeWays(const ThreeWayComparison& comparison)
        : m_comparison(comparison)
        , m_base(comparison.base.text().toString())
    {
    }

    QJsonArray within(int move) const
    {
        QJsonArray array;
        for (int index = 0; index < m_comparison.changes.size(); ++index) {
            if (m_comparison.changes[index].within == move)
                array.append(of(index));
        }
        return array;
    }

private:
    QJsonObject of(int index) const
    {
        const ThreeWayChange& change = m_comparison.changes[index];
        const DifferenceKind kind = kindOfThree(change);
        const bool isConflict = change.origin == ChangeOrigin::Conflict;
        QJsonObject object{
            {u"kind"_s, nameOfDifference(kind)},
            {u"origin"_s, nameOfOrigin(change.origin)},
            {u"by"_s, nameOfOrigin(isConflict ? ChangeOrigin::Both : change.origin)}};
        const bool isValue = kind == DifferenceKind::Field || kind == DifferenceKind::Cover;
        const auto put = [&](const QString& name, const std::optional<QString>& side) {
            if (side)
                object.insert(name, isValue ? valueOfJson(*side) : QJsonValue(*side));
        };
        put(u"before"_s, change.base);
        if (isConflict) {
            put(u"a"_s, change.ours);
            put(u"b"_s, change.theirs);
        } else if (kind == DifferenceKind::Move) {
            put(u"after"_s, (change.ourChanges + change.theirChanges).first().after);
        } else {
            put(u"after"_s, madeOfBase(change));
        }
        if (!change.member.isEmpty()) {
            object.insert(u"pointer"_s, review::pointerTo(change.member));
            return object;
        }
        object.insert(u"start"_s, m_base.before(change.inBase.start));
        object.insert(u"end"_s, m_base.before(change.inBase.end()));
        const QJsonArray inner = within(index);
        if (!inner.isEmpty())
            object.insert(u"changes"_s, inner);
        return object;
    }

    const ThreeWayComparison& m_comparison;
    CodePoints m_base;
};

} // namespace

QString nameOfOrigin(ChangeOrigin origin)
{
    switch (origin) {
    case ChangeOrigin::Ours:
        return u"a"_s;
    case ChangeOrigin::Theirs:
        return u"b"_s;
    case ChangeOrigin::Both:
        return u"both"_s;
    case ChangeOrigin::Conflict:
        return u"conflict"_s;
    }
    Q_UNREACHABLE();
}

QStringList threeWayLines(const ThreeComparedFiles& files)
{
    return ThreeWayLines(files.comparison).lines();
}

QByteArray threeWayAsJson(const ThreeComparedFiles& files)
{
    const ThreeWayComparison& comparison = files.comparison;
    return safeJson({{u"identical"_s, comparison.changes.isEmpty()},
                     {u"conflicts"_s, comparison.count(ChangeOrigin::Conflict)},
                     {u"changes"_s, JsonThreeWays(comparison).within(-1)}});
}

} // namespace galley
