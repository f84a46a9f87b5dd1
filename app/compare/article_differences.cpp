// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_differences.h"

#include "app/article/field_tree.h"
#include "app/compare/alignment.h"

#include <QHash>
#include <QSet>

namespace galley {

namespace {

TextRange united(TextRange one, TextRange other)
{
    if (one.length == 0 || other.length == 0)
        return one.length == 0 ? other : one;
    const qsizetype start = qMin(one.start, other.start);
    return {start, qMax(one.end(), other.end()) - start};
}

// What moves are blocks; the breaks beside them stay where they are, or come and go.
TextRange withoutBreaks(const QString& text, TextRange range)
{
    const auto isBreak = [&text](qsizetype at) { return text[at] == u'\n' || text[at] == u'\r'; };
    while (range.length > 0 && isBreak(range.end() - 1))
        --range.length;
    while (range.length > 0 && isBreak(range.start)) {
        ++range.start;
        --range.length;
    }
    return range;
}

DifferenceKind kindOf(const ArticleDifference& change)
{
    if (change.placeBefore.length == 0)
        return DifferenceKind::Insert;
    return change.placeAfter.length == 0 ? DifferenceKind::Delete : DifferenceKind::Replace;
}

// Joins the passages of one change, and puts what was changed within a move into it.
class TextDifferences {
public:
    explicit TextDifferences(const TextComparison& text) : m_text(text) { }

    QList<ArticleDifference> differences()
    {
        for (const Passage& passage : m_text.passages)
            m_places[passage.change].append(placeOf(passage));
        QList<ArticleDifference> differences;
        for (const Passage& passage : m_text.passages) {
            if (parentOf(passage.change) < 0 && m_places.contains(passage.change))
                differences.append(taken(passage.change, passage.otherEnd >= 0));
        }
        return differences;
    }

private:
    int parentOf(int change) const
    {
        return change < 0 || !m_text.alignment ? -1 : m_text.alignment->changes[change].parent;
    }

    ArticleDifference placeOf(const Passage& passage) const
    {
        ArticleDifference place;
        place.placeBefore = m_text.pieces[passage.firstPiece].before;
        place.placeAfter = m_text.pieces[passage.firstPiece].after;
        for (qsizetype index = passage.firstPiece + 1; index < passage.endPiece(); ++index) {
            place.placeBefore = united(place.placeBefore, m_text.pieces[index].before);
            place.placeAfter = united(place.placeAfter, m_text.pieces[index].after);
        }
        // Either end of a move has words at both, of which the other's do not stand here.
        if (passage.otherEnd >= 0) {
            const bool isOrigin = m_text.pieces[passage.firstPiece].kind == PieceKind::MovedAway;
            (isOrigin ? place.placeAfter : place.placeBefore).length = 0;
        }
        place.kind = kindOf(place);
        setWords(place);
        return place;
    }

    void setWords(ArticleDifference& change) const
    {
        if (change.placeBefore.length > 0)
            change.before = m_text.before.mid(change.placeBefore.start, change.placeBefore.length);
        if (change.placeAfter.length > 0)
            change.after = m_text.after.mid(change.placeAfter.start, change.placeAfter.length);
    }

    ArticleDifference taken(int change, bool isMove)
    {
        const QList<ArticleDifference> places = m_places.take(change);
        ArticleDifference whole = places.first();
        whole.change = change;
        for (const ArticleDifference& place : places.sliced(1)) {
            whole.placeBefore = united(whole.placeBefore, place.placeBefore);
            whole.placeAfter = united(whole.placeAfter, place.placeAfter);
        }
        if (isMove) {
            whole.kind = DifferenceKind::Move;
            for (const Passage& passage : m_text.passages) {
                if (parentOf(passage.change) == change && m_places.contains(passage.change))
                    whole.within.append(taken(passage.change, false));
            }
        } else if (places.size() > 1) {
            whole.kind = kindOf(whole);
            whole.within = places;
        }
        if (isMove) {
            whole.placeBefore = withoutBreaks(m_text.before, whole.placeBefore);
            whole.placeAfter = withoutBreaks(m_text.after, whole.placeAfter);
        }
        setWords(whole);
        return whole;
    }

    const TextComparison& m_text;
    QHash<int, QList<ArticleDifference>> m_places;
};

std::optional<QString> jsonOf(const FieldState& state)
{
    return state ? std::optional(QString::fromUtf8(*state)) : std::nullopt;
}

ArticleDifference differenceOf(DifferenceKind kind, const QString& member,
                               const std::optional<QString>& before,
                               const std::optional<QString>& after)
{
    ArticleDifference difference;
    difference.kind = kind;
    difference.member = member;
    difference.before = before;
    difference.after = after;
    return difference;
}

// Tag by tag; where the same ones stand in another order, or what stands there are no tags, that is
// one.
QList<ArticleDifference> differencesOfTags(const MemberChange& member)
{
    const auto before = tagsOf(member.before);
    const auto after = tagsOf(member.after);
    QList<ArticleDifference> differences;
    if (before && after) {
        const QSet<QString> former(before->begin(), before->end());
        const QSet<QString> present(after->begin(), after->end());
        for (const QString& tag : *before) {
            if (!present.contains(tag))
                differences.append(differenceOf(DifferenceKind::Tag, member.name, tag, {}));
        }
        for (const QString& tag : *after) {
            if (!former.contains(tag))
                differences.append(differenceOf(DifferenceKind::Tag, member.name, {}, tag));
        }
    }
    if (differences.isEmpty())
        differences.append(differenceOf(DifferenceKind::Field, member.name, jsonOf(member.before),
                                        jsonOf(member.after)));
    return differences;
}

} // namespace

QList<ArticleDifference> differencesOf(const ArticleComparison& comparison)
{
    QList<ArticleDifference> differences;
    for (const MemberChange& member : comparison.members) {
        if (member.field == Field::Tags)
            differences += differencesOfTags(member);
        else
            differences.append(differenceOf(
                member.field == Field::CoverImage ? DifferenceKind::Cover : DifferenceKind::Field,
                member.name, jsonOf(member.before), jsonOf(member.after)));
    }
    if (!comparison.text.isSame())
        differences += TextDifferences(comparison.text).differences();
    return differences;
}

} // namespace galley
