// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/diff_command_test.cpp

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

class JsonDifferences {
public:
    explicit JsonDifferences(const TextComparison& text)
        : m_before(text.before)
        , m_after(text.after)
    {
    }

    QJsonArray of(const QList<ArticleDifference>& changes) const
    {
        QJsonArray array;
        for (const ArticleDifference& change : changes)
            array.append(of(change));
        return array;
    }

private:
    QJsonObject of(const ArticleDifference& change) const
    {
        QJsonObject object{{u"kind"_s, nameOfDifference(change.kind)}};
        const bool isValue =
            change.kind == DifferenceKind::Field || change.kind == DifferenceKind::Cover;
        const auto put = [&](const QString& name, const std::optional<QString>& side) {
            if (side)
                object.insert(name, isValue ? valueOfJson(*side) : QJsonValue(*side));
        };
        put(u"before"_s, change.before);
        put(u"after"_s, change.after);
        if (!change.member.isEmpty()) {
            object.insert(u"pointer"_s, review::pointerTo(change.member));
            return object;
        }
        object.insert(u"start"_s, m_before.before(change.placeBefore.start));
        object.insert(u"end"_s, m_before.before(change.placeBefore.end()));
        object.insert(u"startAfter"_s, m_after.before(change.placeAfter.start));
        object.insert(u"endAfter"_s, m_after.before(change.placeAfter.end()));
        if (!change.within.isEmpty())
            object.insert(u"changes"_s, of(change.within));
        return object;
    }

    CodePoints m_before;
    CodePoints m_after;
};

constexpr qsizetype longestWords = 400; // UTF-16 units that a line shows of what was changed
constexpr qsizetype context = 40; // and of what stands beside it

class Lines {
public:
    explicit Lines(const TextComparison& text)
        : m_text(text)
        , m_before(text.before)
        , m_after(text.after)
        , m_codePointsBefore(text.before)
        , m_codePointsAfter(text.after)
    {
    }

    void add(const ArticleDifference& change, const QString& indent = {})
    {
        if (!change.member.isEmpty())
            addMember(change);
        else if (change.kind == DifferenceKind::Move)
            addMove(change, indent);
        else if (change.within.isEmpty())
            lines << indent + placeOf(m_after, m_codePointsAfter, change.placeAfter.start) + u": "_s
                    + inContext(change);
        else
            for (const ArticleDifference& place : change.within)
                add(place, indent);
    }

    QStringList lines;

private:
    static QString placeOf(const SourceText& text, const CodePoints& codePoints, qsizetype offset)
    {
        const int line = text.lineAt(offset);
        const qsizetype column =
            codePoints.before(offset) - codePoints.before(text.line(line).start);
        return u"%1:%2"_s.arg(QString::number(line + 1), QString::number(column + 1));
    }

    void addMember(const ArticleDifference& change)
    {
        const bool isTag = change.kind == DifferenceKind::Tag;
        const auto words = [&](const QString& value) {
            return oneLine(isTag ? value : wordsOfValue(value));
        };
        QString line = change.member + u": "_s;
        if (change.before)
            line += u"[-"_s + words(*change.before) + u"-]"_s;
        if (change.after)
            line += u"{+"_s + words(*change.after) + u"+}"_s;
        lines << line;
    }

    void addMove(const ArticleDifference& change, const QString& indent)
    {
        lines << indent
                + Words::tr("%1: moved here from %2: %3")
                      .arg(placeOf(m_after, m_codePointsAfter, change.placeAfter.start),
                           placeOf(m_before, m_codePointsBefore, change.placeBefore.start),
                           oneLine(change.after.value_or(QString()).trimmed()));
        for (const ArticleDifference& within : change.within)
            add(within, indent + u"    "_s);
    }

    // Within its line, as far as that is near.
    QString inContext(const ArticleDifference& change) const
    {
        const QString& text = m_text.after;
        const TextRange place = change.placeAfter;
        const TextRange first = m_after.lineContent(m_after.lineAt(place.start));
        const TextRange last = m_after.lineContent(m_after.lineAt(place.end()));
        const qsizetype from = qMax(first.start, place.start - context);
        const qsizetype to = qMax(place.end(), qMin(last.end(), place.end() + context));
        QString line = text.mid(from, place.start - from);
        if (change.before)
            line += u"[-"_s + oneLine(*change.before) + u"-]"_s;
        if (change.after)
            line += u"{+"_s + oneLine(*change.after) + u"+}"_s;
        return line + text.mid(place.end(), to - place.end());
    }

    const TextComparison& m_text;
    SourceText m_before;
    SourceText m_after;
    CodePoints m_codePointsBefore;
    CodePoints m_codePointsAfter;
};

} // namespace

QString nameOfDifference(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Insert:
        return u"insert"_s;
    case DifferenceKind::Delete:
        return u"delete"_s;
    case DifferenceKind::Replace:
        return u"replace"_s;
    case DifferenceKind::Move:
        return u"move"_s;
    case DifferenceKind::Field:
        return u"field"_s;
    case DifferenceKind::Tag:
        return u"tag"_s;
    case DifferenceKind::Cover:
        return u"cover"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue valueOfJson(const QString& json)
{
    // A value by itself is no document to Qt.
    return QJsonDocument::fromJson('[' + json.toUtf8() + ']').array().at(0);
}

QString oneLine(QString words)
{
    words.replace(u"\r\n"_s, u"⏎"_s).replace(u'\n', u'⏎').replace(u'\r', u'⏎');
    if (words.size() <= longestWords)
        return words;
    return words.first(longestWords / 2) + u" […] "_s + words.last(longestWords / 2);
}

QString wordsOfValue(const QString& json)
{
    const QJsonValue value = valueOfJson(json);
    return value.isString() ? value.toString() : json;
}

QStringList diffLines(const ComparedFiles& files)
{
    Lines lines(files.comparison.text);
    for (const ArticleDifference& change : files.changes)
        lines.add(change);
    if (const auto places = files.comparison.text.quietPlaces; places > 0)
        lines.lines << Words::tr(
            "%n place(s) differ in line breaks, spaces or the numbers of a list only.", nullptr,
            static_cast<int>(places));
    return lines.lines;
}

QByteArray diffAsJson(const ComparedFiles& files)
{
    return safeJson({{u"identical"_s, files.comparison.isSame()},
                     {u"changes"_s, JsonDifferences(files.comparison.text).of(files.changes)},
                     {u"quietPlaces"_s, files.comparison.text.quietPlaces}});
}

} // namespace galley
